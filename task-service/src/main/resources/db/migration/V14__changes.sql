-- What changed since (GET /api/v1/changes/tasks). One row per subject, moved to the end with each of its changes: following is a range of an
-- index, collapsed by its nature, and as long as there are subjects, however many events there were. Kept by triggers, so that no writer
-- forgets it: not every change of a row has an event of its own.
CREATE TABLE change (
    type    text COLLATE "C" NOT NULL CHECK (type ~ '^[a-z][a-z-]{0,39}$'),
    id      text COLLATE "C" NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
    -- What of the subject changed: empty for its own row, else the key of the row it is shown with. Two writers of two parts never wait
    -- for each other.
    part    text COLLATE "C" NOT NULL,
    -- The transaction that changed it last. Readers go by (tx, id, type) and stop before the oldest one still running.
    tx      xid8        NOT NULL,
    -- When it was deleted: real time, also in a rehearsal.
    gone_at timestamptz,
    PRIMARY KEY (type, id, part),
    CHECK (gone_at IS NULL OR part = '')
);
CREATE INDEX change_order ON change (type, tx, id);
CREATE INDEX change_gone ON change (gone_at) WHERE gone_at IS NOT NULL;

CREATE TABLE change_feed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- A cursor of another database is recognised by it.
    id       uuid    NOT NULL DEFAULT gen_random_uuid(),
    -- The last transaction whose tombstone was dropped: who stood before it may have missed it.
    horizon  xid8    NOT NULL DEFAULT '0'
);
INSERT INTO change_feed DEFAULT VALUES;

-- To follow the rows of a table: follow_row(type, key column).
CREATE FUNCTION follow_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    subject text := (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END) ->> TG_ARGV[1];
BEGIN
    INSERT INTO change (type, id, part, tx, gone_at)
    VALUES (TG_ARGV[0], subject, '', pg_current_xact_id(), CASE TG_OP WHEN 'DELETE' THEN now() END)
    ON CONFLICT (type, id, part) DO UPDATE SET tx = excluded.tx, gone_at = excluded.gone_at;
    RETURN NULL;
END $$;

-- To follow what a subject is shown with: follow_part(type, column with the subject's key, column with the part's key).
CREATE FUNCTION follow_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    row_now jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
    INSERT INTO change (type, id, part, tx)
    VALUES (TG_ARGV[0], row_now ->> TG_ARGV[1], row_now ->> TG_ARGV[2], pg_current_xact_id())
    ON CONFLICT (type, id, part) DO UPDATE SET tx = excluded.tx;
    RETURN NULL;
END $$;

CREATE TRIGGER session_followed AFTER INSERT OR UPDATE OR DELETE ON session FOR EACH ROW EXECUTE FUNCTION follow_row('session', 'code');
CREATE TRIGGER plan_followed AFTER INSERT OR UPDATE OR DELETE ON plan FOR EACH ROW EXECUTE FUNCTION follow_row('plan', 'id');
CREATE TRIGGER task_followed AFTER INSERT OR UPDATE OR DELETE ON task FOR EACH ROW EXECUTE FUNCTION follow_row('task', 'id');
CREATE TRIGGER lesson_followed AFTER INSERT OR UPDATE OR DELETE ON lesson FOR EACH ROW EXECUTE FUNCTION follow_row('lesson', 'id');
CREATE TRIGGER notice_followed AFTER INSERT OR UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION follow_row('notice', 'id');

-- A lesson is shown with its tasks.
CREATE TRIGGER lesson_task_followed AFTER INSERT OR DELETE ON lesson_task
    FOR EACH ROW EXECUTE FUNCTION follow_part('lesson', 'lesson_id', 'task_id');
CREATE FUNCTION follow_lessons_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (type, id, part, tx)
    SELECT 'lesson', lesson_id::text, task_id::text, pg_current_xact_id() FROM lesson_task WHERE task_id = NEW.id ORDER BY lesson_id
    ON CONFLICT (type, id, part) DO UPDATE SET tx = excluded.tx;
    RETURN NULL;
END $$;
CREATE TRIGGER task_lessons_followed AFTER UPDATE ON task FOR EACH ROW EXECUTE FUNCTION follow_lessons_of_task();

-- A task is shown with the titles of its tags.
CREATE FUNCTION follow_tasks_of_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO change (type, id, part, tx)
    SELECT 'task', task_id::text, 'tag ' || NEW.code, pg_current_xact_id() FROM task_tag WHERE tag = NEW.code ORDER BY task_id
    ON CONFLICT (type, id, part) DO UPDATE SET tx = excluded.tx;
    RETURN NULL;
END $$;
CREATE TRIGGER strategic_tag_followed AFTER UPDATE ON strategic_tag FOR EACH ROW WHEN (OLD.title <> NEW.title)
    EXECUTE FUNCTION follow_tasks_of_tag();

-- What there is already.
INSERT INTO change (type, id, part, tx)
SELECT type, id, '', pg_current_xact_id()
FROM (SELECT 'session' AS type, code AS id FROM session UNION ALL SELECT 'plan', id::text FROM plan UNION ALL SELECT 'task', id::text FROM task
      UNION ALL SELECT 'lesson', id::text FROM lesson UNION ALL SELECT 'notice', id::text FROM notice) AS all_of_them;

-- Lights turn with the day, without a change of any row: found by these.
CREATE INDEX task_running_yellow ON task (yellow_from, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX lesson_open_due ON lesson (due_day, id) WHERE state NOT IN ('CLOSED', 'ADOPTED', 'DROPPED');
