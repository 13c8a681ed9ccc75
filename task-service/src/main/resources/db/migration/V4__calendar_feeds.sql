-- Calendar feeds (日历订阅): an address of one's own under which a calendar program reads a unit's or a person's tasks.

CREATE TABLE calendar_feed (
    id           uuid        PRIMARY KEY,
    -- The subject of the caller's token.
    made_by      text        NOT NULL CHECK (made_by ~ '\S' AND length(made_by) <= 200),
    unit         text        CHECK (unit ~ '\S' AND length(unit) <= 100),
    owner        text        CHECK (owner ~ '\S' AND length(owner) <= 100),
    -- SHA-256 of the secret part of the address. The secret itself is shown once and kept nowhere.
    token_sha256 bytea       NOT NULL UNIQUE CHECK (length(token_sha256) = 32),
    made_at      timestamptz NOT NULL CHECK (isfinite(made_at)),
    expires_on   date        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 0),
    CHECK (num_nonnulls(unit, owner) = 1)
);
CREATE INDEX calendar_feed_mine ON calendar_feed (made_by, id);

-- Calendars ask when a task was last changed. Kept by the database, so that no writer can forget it; real time, also in a rehearsal.
ALTER TABLE task ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
CREATE FUNCTION task_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER task_changed BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION task_changed();

CREATE INDEX task_owner_due ON task (owner, due_day, id) WHERE owner IS NOT NULL;
