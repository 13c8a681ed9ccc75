-- The division of labour (分工方案), completed: strategic tags (战略标签), work lists (工作清单), sub-tasks (子任务).

-- The dictionary of strategic tags. What is no longer used is retired; it is never deleted.
CREATE TABLE strategic_tag (
    code         text    PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    title        text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 100),
    -- The group that it belongs to. A group belongs to none, and a valid tag to a valid group: by the two keys below.
    parent       text    CHECK (parent <> code),
    basis        text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    retired_on   date,
    version      integer NOT NULL CHECK (version >= 0),
    top          boolean NOT NULL GENERATED ALWAYS AS (parent IS NULL) STORED,
    valid        boolean NOT NULL GENERATED ALWAYS AS (retired_on IS NULL) STORED,
    parent_top   boolean GENERATED ALWAYS AS (CASE WHEN parent IS NOT NULL THEN true END) STORED,
    parent_valid boolean GENERATED ALWAYS AS (CASE WHEN parent IS NOT NULL AND retired_on IS NULL THEN true END) STORED,
    UNIQUE (code, top),
    UNIQUE (code, valid),
    FOREIGN KEY (parent, parent_top) REFERENCES strategic_tag (code, top),
    FOREIGN KEY (parent, parent_valid) REFERENCES strategic_tag (code, valid)
);
CREATE UNIQUE INDEX strategic_tag_title ON strategic_tag (title) WHERE retired_on IS NULL;
CREATE INDEX strategic_tag_parent ON strategic_tag (parent, code);

INSERT INTO strategic_tag (code, title, parent, basis, version) VALUES
    ('NINE_CITIES', '九市建设', NULL,
     '市委七届八次全会；市政协党组（扩大）会议部署“围绕‘九市建设’战略举措精准对需，精准选题，精准建言”。部署未列明各市名称，可由办公室据全会文件增补', 0),
    ('FOUR_DRIVES_FOUR_FIRSTS', '四攻坚四争先', NULL, '市委七届八次全会：“以‘四攻坚四争先’为战略抓手起好步、开好新局”', 0);
INSERT INTO strategic_tag (code, title, parent, basis, version)
SELECT code, title, 'FOUR_DRIVES_FOUR_FIRSTS', basis, 0 FROM (VALUES
    ('DRIVE_TALENT_SCIENCE', '人才科技攻坚', '市委七届八次全会：四个方面的攻坚之一'),
    ('DRIVE_INDUSTRY', '产业转型攻坚', '市委七届八次全会：四个方面的攻坚之一'),
    ('DRIVE_JOINT_PROJECTS', '共建项目攻坚', '市委七届八次全会：四个方面的攻坚之一'),
    ('DRIVE_INVESTMENT', '招大引强攻坚', '市委七届八次全会：四个方面的攻坚之一'),
    ('FIRST_REFORM', '重大改革争先', '市委七届八次全会：四个方面的争先之一'),
    ('FIRST_ENVIRONMENT', '环境提档争先', '市委七届八次全会：四个方面的争先之一'),
    ('FIRST_GOVERNANCE', '社会治理争先', '市委七届八次全会：四个方面的争先之一'),
    ('FIRST_EFFICIENCY', '效能革命争先', '市委七届八次全会：四个方面的争先之一')) AS named (code, title, basis);

ALTER TABLE task
    ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 20 AND array_position(tags, NULL) IS NULL);

-- Work lists by what a task has several of. A list is a range of one index in the order (due_day, id), and no index of an array has an order:
-- so each value has a row here, with the task's due day. Kept by the database alone, from the task's row, so that no writer can forget it.
CREATE TABLE task_tag (
    task_id uuid NOT NULL REFERENCES task,
    tag     text NOT NULL REFERENCES strategic_tag,
    due_day date NOT NULL,
    PRIMARY KEY (task_id, tag)
);
CREATE INDEX task_tag_due ON task_tag (tag, due_day, task_id);
CREATE TABLE task_cooperation (
    task_id uuid NOT NULL REFERENCES task,
    unit    text NOT NULL,
    due_day date NOT NULL,
    PRIMARY KEY (task_id, unit)
);
CREATE INDEX task_cooperation_due ON task_cooperation (unit, due_day, task_id);

CREATE FUNCTION task_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM task_tag WHERE task_id = NEW.id;
        DELETE FROM task_cooperation WHERE task_id = NEW.id;
    END IF;
    INSERT INTO task_tag (task_id, tag, due_day) SELECT NEW.id, tag, NEW.due_day FROM unnest(NEW.tags) tag;
    INSERT INTO task_cooperation (task_id, unit, due_day)
        SELECT DISTINCT NEW.id, unit, NEW.due_day FROM unnest(NEW.cooperating_units) unit;
    RETURN NULL;
END $$;
CREATE TRIGGER task_listed_new AFTER INSERT ON task FOR EACH ROW
    WHEN (cardinality(NEW.tags) + cardinality(NEW.cooperating_units) > 0)
    EXECUTE FUNCTION task_listed();
CREATE TRIGGER task_listed_changed AFTER UPDATE ON task FOR EACH ROW
    WHEN (OLD.tags <> NEW.tags OR OLD.cooperating_units <> NEW.cooperating_units
        OR OLD.due_day <> NEW.due_day AND cardinality(NEW.tags) + cardinality(NEW.cooperating_units) > 0)
    EXECUTE FUNCTION task_listed();
INSERT INTO task_cooperation (task_id, unit, due_day)
SELECT DISTINCT id, unit, due_day FROM task, unnest(cooperating_units) unit;

CREATE INDEX task_leader_due ON task (responsible_leader, due_day, id) WHERE responsible_leader IS NOT NULL;
CREATE INDEX task_priority_due ON task (priority, due_day, id);

-- Sub-tasks (子任务): the steps into which a task is divided. Never removed: what is given up is dropped with a reason.
CREATE TABLE task_step (
    id      uuid    PRIMARY KEY,
    task_id uuid    NOT NULL REFERENCES task,
    -- At most fifty of a task.
    number  integer NOT NULL CHECK (number BETWEEN 1 AND 50),
    title   text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    owner   text    CHECK (owner ~ '\S' AND length(owner) <= 100),
    weight  integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
    -- Not after the task's due day when it was stated; a task that is dated anew leaves it alone.
    due_day date    NOT NULL CHECK (due_day BETWEEN '1900-01-01' AND '2199-12-31'),
    state   text    NOT NULL CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
    -- Why it was dropped, or opened again.
    reason  text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    done_on date,
    version integer NOT NULL CHECK (version >= 0),
    UNIQUE (task_id, number),
    CHECK ((state = 'DONE') = (done_on IS NOT NULL)),
    CHECK (state <> 'DROPPED' OR reason IS NOT NULL)
);

-- How many there are, beside the progress that follows from them: a list of tasks need not read any step.
ALTER TABLE task
    ADD COLUMN steps_open integer NOT NULL DEFAULT 0 CHECK (steps_open >= 0),
    ADD COLUMN steps_done integer NOT NULL DEFAULT 0 CHECK (steps_done >= 0),
    ADD COLUMN steps_dropped integer NOT NULL DEFAULT 0 CHECK (steps_dropped >= 0),
    ADD CONSTRAINT task_most_steps CHECK (steps_open + steps_done + steps_dropped <= 50),
    ADD CONSTRAINT task_no_step_open CHECK (steps_open = 0 OR state NOT IN ('AWAITING_CHECK', 'CLOSED'));

-- Every step counts, also of those that change at once: checked when the transaction ends, as task and step are written one after the other.
CREATE FUNCTION task_steps_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM task
        WHERE id = NEW.task_id AND (steps_open, steps_done, steps_dropped) = (
            SELECT count(*) FILTER (WHERE state = 'OPEN'), count(*) FILTER (WHERE state = 'DONE'), count(*) FILTER (WHERE state = 'DROPPED')
            FROM task_step WHERE task_id = NEW.task_id)) THEN
        RAISE EXCEPTION 'the task does not count its steps' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER task_steps_counted AFTER INSERT OR UPDATE ON task_step
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION task_steps_counted();
