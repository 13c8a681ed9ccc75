-- Lists that walked an index past what nobody asked for, measured at a million tasks (./plenum bench lists): each gets a range of its own.

-- Of a tag or a cooperating unit nearly all tasks are closed after some years, and asked for is the rest: by state, light or lead unit.
ALTER TABLE task_tag ADD COLUMN state text, ADD COLUMN lead_unit text;
ALTER TABLE task_cooperation ADD COLUMN state text, ADD COLUMN lead_unit text;
UPDATE task_tag SET state = task.state, lead_unit = task.lead_unit FROM task WHERE task.id = task_id;
UPDATE task_cooperation SET state = task.state, lead_unit = task.lead_unit FROM task WHERE task.id = task_id;
ALTER TABLE task_tag ALTER COLUMN state SET NOT NULL, ALTER COLUMN lead_unit SET NOT NULL;
ALTER TABLE task_cooperation ALTER COLUMN state SET NOT NULL, ALTER COLUMN lead_unit SET NOT NULL;
CREATE INDEX task_tag_unit_due ON task_tag (tag, lead_unit, due_day, task_id);
CREATE INDEX task_tag_state_due ON task_tag (tag, state, due_day, task_id);
CREATE INDEX task_tag_running_due ON task_tag (tag, due_day, task_id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_tag_grey_due ON task_tag (tag, due_day, task_id) WHERE state IN ('NOT_STARTED', 'SUSPENDED', 'TERMINATED');
CREATE INDEX task_cooperation_lead_due ON task_cooperation (unit, lead_unit, due_day, task_id);
CREATE INDEX task_cooperation_state_due ON task_cooperation (unit, state, due_day, task_id);
CREATE INDEX task_cooperation_running_due ON task_cooperation (unit, due_day, task_id)
    WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_cooperation_grey_due ON task_cooperation (unit, due_day, task_id) WHERE state IN ('NOT_STARTED', 'SUSPENDED', 'TERMINATED');

CREATE OR REPLACE FUNCTION task_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM task_tag WHERE task_id = NEW.id;
        DELETE FROM task_cooperation WHERE task_id = NEW.id;
    END IF;
    INSERT INTO task_tag (task_id, tag, due_day, state, lead_unit)
        SELECT NEW.id, tag, NEW.due_day, NEW.state, NEW.lead_unit FROM unnest(NEW.tags) tag;
    INSERT INTO task_cooperation (task_id, unit, due_day, state, lead_unit)
        SELECT DISTINCT NEW.id, unit, NEW.due_day, NEW.state, NEW.lead_unit FROM unnest(NEW.cooperating_units) unit;
    RETURN NULL;
END $$;
DROP TRIGGER task_listed_changed ON task;
CREATE TRIGGER task_listed_changed AFTER UPDATE ON task FOR EACH ROW
    WHEN (OLD.tags <> NEW.tags OR OLD.cooperating_units <> NEW.cooperating_units
        OR (OLD.due_day <> NEW.due_day OR OLD.state <> NEW.state OR OLD.lead_unit <> NEW.lead_unit)
            AND cardinality(NEW.tags) + cardinality(NEW.cooperating_units) > 0)
    EXECUTE FUNCTION task_listed();

-- People, leaders, priorities: what runs, of all that there ever was.
CREATE INDEX task_owner_running_due ON task (owner, due_day, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_leader_running_due ON task (responsible_leader, due_day, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_priority_running_due ON task (priority, due_day, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');

-- An owner belongs to few units, and people of one name to several: the planner takes both for independent and walks all that one of them has.
CREATE INDEX task_unit_owner_due ON task (lead_unit, owner, due_day, id) WHERE owner IS NOT NULL;

-- Notices pile up; few are of a kind that is asked for, or still wait.
CREATE INDEX notice_kind_newest ON notice (kind, issued_on DESC, id DESC);
CREATE INDEX notice_unit_kind_newest ON notice (unit, kind, issued_on DESC, id DESC);
CREATE INDEX notice_unit_open_newest ON notice (unit, issued_on DESC, id DESC) WHERE acknowledged_at IS NULL;
CREATE INDEX notice_kind_open_newest ON notice (kind, issued_on DESC, id DESC) WHERE acknowledged_at IS NULL;

CREATE INDEX lesson_kind ON lesson (kind, id);
CREATE INDEX lesson_severity ON lesson (severity, id);
