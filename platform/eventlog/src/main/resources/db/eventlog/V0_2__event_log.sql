-- What happened, in the order of commitment: audit trail, change feed and outbox at once.
CREATE TABLE event_log (
    position     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (position > 0),
    -- The writing transaction. Readers order by (tx, position) and stop before the oldest one still running.
    tx           xid8        NOT NULL DEFAULT pg_current_xact_id(),
    id           uuid        NOT NULL UNIQUE,
    at           timestamptz NOT NULL CHECK (isfinite(at)),
    actor        text        NOT NULL CHECK (length(actor) BETWEEN 1 AND 200),
    type         text        NOT NULL CHECK (length(type) <= 100 AND type ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
    subject_type text        NOT NULL CHECK (length(subject_type) <= 100 AND subject_type ~ '^[a-z][a-z0-9-]*$'),
    subject_id   text        NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 200),
    version      integer     NOT NULL CHECK (version >= 0),
    audience     text[]      NOT NULL CHECK (coalesce(array_ndims(audience), 1) = 1 AND array_position(audience, NULL) IS NULL),
    -- json, not jsonb: it keeps the text as it was written, which the seal covers.
    payload      json        NOT NULL,
    -- The seal: SHA-256 over the seal before and this row. Null until the row is stable and sealed.
    hash         bytea       CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 85); -- room on the page for the one update, which sets the seal

CREATE INDEX event_log_order ON event_log (tx, position);
-- One subject's events by position, not by (tx, position): its changes exclude one another, so position is their true order.
CREATE INDEX event_log_subject ON event_log (subject_type, subject_id, position);

-- The last sealed row, kept apart so that removed last rows are noticed.
CREATE TABLE event_log_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    tx       xid8    NOT NULL,
    position bigint  NOT NULL,
    count    bigint  NOT NULL CHECK (count >= 0),
    hash     bytea   NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO event_log_head (tx, position, count, hash)
VALUES ('0', 0, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION event_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE FUNCTION event_log_check_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.tx <> pg_current_xact_id() OR NEW.hash IS NOT NULL THEN
        RAISE EXCEPTION 'an event carries the number of its own transaction and no seal'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    -- Only transactions below the oldest running one are sealed, so a running one is always above them.
    IF NEW.tx <= (SELECT head.tx FROM event_log_head head) THEN
        RAISE EXCEPTION 'transaction % is not above the last sealed one: this database was restored into a cluster whose transaction numbers start lower', NEW.tx
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  HINT = 'Stop the server and raise its epoch above that of the events: pg_resetwal --epoch=N DATADIR, N > (max(tx) >> 32).';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION event_log_check_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.hash IS NOT NULL
        OR NEW.hash IS NULL
        OR (NEW.position, NEW.tx, NEW.id, NEW.at, NEW.actor, NEW.type, NEW.subject_type, NEW.subject_id, NEW.version, NEW.audience, NEW.payload::text)
            IS DISTINCT FROM
           (OLD.position, OLD.tx, OLD.id, OLD.at, OLD.actor, OLD.type, OLD.subject_type, OLD.subject_id, OLD.version, OLD.audience, OLD.payload::text) THEN
        RAISE EXCEPTION 'UPDATE of event_log is refused: it is append-only, only a missing seal may be set'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION event_log_check_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.count <= OLD.count OR (NEW.tx, NEW.position) <= (OLD.tx, OLD.position) THEN
        RAISE EXCEPTION 'UPDATE of event_log_head is refused: the head only moves forward'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER event_log_insert BEFORE INSERT ON event_log FOR EACH ROW EXECUTE FUNCTION event_log_check_insert();
CREATE TRIGGER event_log_update BEFORE UPDATE ON event_log FOR EACH ROW EXECUTE FUNCTION event_log_check_update();
CREATE TRIGGER event_log_delete BEFORE DELETE OR TRUNCATE ON event_log FOR EACH STATEMENT EXECUTE FUNCTION event_log_refuse();
CREATE TRIGGER event_log_head_update BEFORE UPDATE ON event_log_head FOR EACH ROW EXECUTE FUNCTION event_log_check_head();
CREATE TRIGGER event_log_head_delete BEFORE DELETE OR TRUNCATE ON event_log_head FOR EACH STATEMENT EXECUTE FUNCTION event_log_refuse();
