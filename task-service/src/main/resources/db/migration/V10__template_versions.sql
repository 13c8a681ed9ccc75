-- The actual days of tasks (实际工期); template versions made of plans and by hand, and retired; previews of what a version would make of a plan.

ALTER TABLE task
    -- The day on which it was started. Never cleared.
    ADD COLUMN started_on date,
    -- The days on which its work was put off (暂缓) or over (销号, before it was reopened), and those on which it went on, in their order.
    ADD COLUMN paused_on date[] NOT NULL DEFAULT '{}' CHECK (array_position(paused_on, NULL) IS NULL),
    ADD COLUMN resumed_on date[] NOT NULL DEFAULT '{}' CHECK (array_position(resumed_on, NULL) IS NULL);

-- What the events of the tasks that there are say. A task is started once.
UPDATE task SET started_on = start.day
FROM (SELECT DISTINCT ON (subject_id) subject_id, (at AT TIME ZONE 'Asia/Shanghai')::date AS day
      FROM event_log WHERE subject_type = 'task' AND type = 'task.started' ORDER BY subject_id, position) start
WHERE task.id::text = start.subject_id AND task.state <> 'NOT_STARTED' AND task.suspended_in IS DISTINCT FROM 'NOT_STARTED';

WITH step AS (
    SELECT subject_id, position, type, (at AT TIME ZONE 'Asia/Shanghai')::date AS day, lead(type) OVER following AS next,
           lead((at AT TIME ZONE 'Asia/Shanghai')::date) OVER following AS next_day
    FROM event_log
    WHERE subject_type = 'task'
      AND type IN ('task.suspended', 'task.resumed', 'task.closed', 'task.reopened', 'task.terminated')
    WINDOW following AS (PARTITION BY subject_id ORDER BY position)
), pause AS (
    SELECT subject_id, array_agg(day ORDER BY position) AS paused_on,
           coalesce(array_agg(next_day ORDER BY position) FILTER (WHERE next_day IS NOT NULL), '{}') AS resumed_on
    FROM step
    WHERE type = 'task.suspended' AND (next IS NULL OR next IN ('task.resumed', 'task.terminated'))
       OR type = 'task.closed' AND next = 'task.reopened'
    GROUP BY subject_id
)
UPDATE task SET paused_on = pause.paused_on, resumed_on = pause.resumed_on
FROM pause
WHERE task.id::text = pause.subject_id
  AND cardinality(pause.paused_on) = cardinality(pause.resumed_on) + (task.state = 'SUSPENDED')::integer;
-- Suspended without an event that says since when: at the latest since now.
UPDATE task SET paused_on = ARRAY [current_date], resumed_on = '{}'
WHERE state = 'SUSPENDED' AND cardinality(paused_on) <> cardinality(resumed_on) + 1;

ALTER TABLE task
    ADD CONSTRAINT task_started_on CHECK (started_on IS NULL OR coalesce(suspended_in, state) <> 'NOT_STARTED'),
    ADD CONSTRAINT task_pauses CHECK (cardinality(paused_on) = cardinality(resumed_on) + (state = 'SUSPENDED')::integer);

ALTER TABLE countdown_template
    -- The opening day for which it was found that it can be dated without conflict. The built-in one was made for 七届五次会议.
    ADD COLUMN reference_opening date NOT NULL DEFAULT '2021-02-01' CHECK (reference_opening BETWEEN '1955-01-01' AND '2095-12-31'),
    -- The plan that it was made of.
    ADD COLUMN from_plan uuid REFERENCES plan,
    -- Null for those that come with the program.
    ADD COLUMN made_at timestamptz CHECK (isfinite(made_at)),
    ADD COLUMN made_by text CHECK (made_by ~ '\S'),
    -- No longer offered from that day on.
    ADD COLUMN retired_on date,
    ADD COLUMN retired_by text CHECK (retired_by ~ '\S'),
    -- Versions are counted without a gap.
    ADD COLUMN version_before integer GENERATED ALWAYS AS (nullif(version - 1, 0)) STORED,
    ADD CONSTRAINT countdown_template_no_gap FOREIGN KEY (code, version_before) REFERENCES countdown_template (code, version),
    ADD CONSTRAINT countdown_template_made CHECK ((made_at IS NULL) = (made_by IS NULL)),
    ADD CONSTRAINT countdown_template_retired CHECK ((retired_on IS NULL) = (retired_by IS NULL)),
    ADD CONSTRAINT countdown_template_named UNIQUE (id, code, version);
ALTER TABLE countdown_template ALTER COLUMN reference_opening DROP DEFAULT;

-- A task of a plan need not have a deadline of its own: its successors say when.
ALTER TABLE template_item
    ALTER COLUMN finish_offset_days DROP NOT NULL,
    ADD CONSTRAINT template_item_fixed CHECK (NOT fixed OR finish_offset_days IS NOT NULL),
    -- As of a task: whether its deadline binds.
    ADD COLUMN deadline_kind text NOT NULL DEFAULT 'HARD' CHECK (deadline_kind IN ('HARD', 'SOFT')),
    ADD CONSTRAINT template_item_soft CHECK (deadline_kind = 'HARD' OR (finish_offset_days IS NOT NULL AND NOT fixed));
ALTER TABLE template_item ALTER COLUMN deadline_kind DROP DEFAULT;

-- Where the durations of a version made of a plan come from.
CREATE TABLE template_duration (
    template_id  uuid    NOT NULL,
    position     integer NOT NULL CHECK (position >= 0),
    code         text    NOT NULL,
    planned_days integer NOT NULL CHECK (planned_days BETWEEN 0 AND 500),
    actual_days  integer CHECK (actual_days >= 1),
    -- Why it is the planned one; null where it is the actual one.
    kept_planned text    CHECK (kept_planned IN ('AS_ASKED', 'FIXED', 'MILESTONE', 'NOT_CLOSED', 'TERMINATED', 'START_UNKNOWN', 'TOO_LONG')),
    PRIMARY KEY (template_id, position),
    UNIQUE (template_id, code),
    -- Deferred: which of the two is written first is not for us to say.
    FOREIGN KEY (template_id, code) REFERENCES template_item (template_id, code) DEFERRABLE INITIALLY DEFERRED,
    CHECK (kept_planned IS NOT NULL OR actual_days IS NOT NULL)
);

-- A version never changes: plans were made from it. All that can be done is to retire it, once.
CREATE FUNCTION template_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: a version never changes', TG_OP, TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER template_item_immutable BEFORE UPDATE OR DELETE ON template_item FOR EACH ROW EXECUTE FUNCTION template_refuse();
CREATE TRIGGER template_link_immutable BEFORE UPDATE OR DELETE ON template_link FOR EACH ROW EXECUTE FUNCTION template_refuse();
CREATE TRIGGER template_duration_immutable BEFORE UPDATE OR DELETE ON template_duration FOR EACH ROW EXECUTE FUNCTION template_refuse();
CREATE TRIGGER countdown_template_immutable BEFORE UPDATE ON countdown_template FOR EACH ROW
    WHEN (OLD.retired_on IS NOT NULL OR NEW.retired_on IS NULL
        OR (OLD.id, OLD.code, OLD.version, OLD.title, OLD.reference_opening, OLD.from_plan, OLD.made_at, OLD.made_by)
            IS DISTINCT FROM (NEW.id, NEW.code, NEW.version, NEW.title, NEW.reference_opening, NEW.from_plan, NEW.made_at, NEW.made_by))
    EXECUTE FUNCTION template_refuse();

-- The version that a plan follows: the one it was made from, or brought up to since.
ALTER TABLE plan ADD COLUMN template_version integer;
UPDATE plan SET template_version = (SELECT version FROM countdown_template WHERE id = template_id);
ALTER TABLE plan
    ALTER COLUMN template_version SET NOT NULL,
    ADD CONSTRAINT plan_template FOREIGN KEY (template_id, template_code, template_version)
        REFERENCES countdown_template (id, code, version);

-- What a version would make of a session's plan. It changes nothing, and keeps the versions of all that it was computed from, so that it is
-- applied to exactly that or not at all.
CREATE TABLE template_preview (
    id           uuid        PRIMARY KEY,
    session_code text        NOT NULL REFERENCES session,
    template_id  uuid        NOT NULL REFERENCES countdown_template,
    made_by      text        NOT NULL CHECK (made_by ~ '\S'),
    basis        jsonb       NOT NULL CHECK (jsonb_typeof(basis) = 'object'),
    made_at      timestamptz NOT NULL CHECK (isfinite(made_at)),
    expires_at   timestamptz NOT NULL CHECK (isfinite(expires_at))
);
CREATE INDEX template_preview_expiry ON template_preview (expires_at);
