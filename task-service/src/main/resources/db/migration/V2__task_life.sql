-- The whole life of a task: suspension (暂缓), termination (终止), reopening (重启), and requests for an extension (延期).

ALTER TABLE task
    DROP CONSTRAINT task_state_check,
    ADD CONSTRAINT task_state_check
        CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK', 'CLOSED', 'SUSPENDED', 'TERMINATED')),
    -- What it goes back to when it is resumed.
    ADD COLUMN suspended_in text CHECK (suspended_in IN ('NOT_STARTED', 'IN_PROGRESS')),
    ADD COLUMN state_reason text CHECK (state_reason ~ '\S' AND length(state_reason) <= 2000),
    -- Who applied for the extension that is not yet decided: the newest of the task's requests.
    ADD COLUMN extension_asked_by text,
    ADD CONSTRAINT task_suspended_in CHECK ((state = 'SUSPENDED') = (suspended_in IS NOT NULL)),
    ADD CONSTRAINT task_suspended_progress CHECK (suspended_in <> 'NOT_STARTED' OR progress = 0),
    ADD CONSTRAINT task_stopped_reason CHECK (state NOT IN ('SUSPENDED', 'TERMINATED') OR state_reason IS NOT NULL),
    ADD CONSTRAINT task_ended_extension CHECK (state NOT IN ('CLOSED', 'TERMINATED') OR extension_asked_by IS NULL);

-- Lights: only a task whose deadline runs is yellow, red or green, and grey is also what was stopped. Closed and terminated ones pile up
-- with the years.
DROP INDEX task_open_due;
DROP INDEX task_unit_open_due;
CREATE INDEX task_running_due ON task (due_day, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_unit_running_due ON task (lead_unit, due_day, id) WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK');
CREATE INDEX task_grey_due ON task (due_day, id) WHERE state IN ('NOT_STARTED', 'SUSPENDED', 'TERMINATED');
CREATE INDEX task_unit_grey_due ON task (lead_unit, due_day, id) WHERE state IN ('NOT_STARTED', 'SUSPENDED', 'TERMINATED');
-- What waits for the office's decision.
CREATE INDEX task_extension_due ON task (due_day, id) WHERE extension_asked_by IS NOT NULL;

-- Requests for an extension. Never removed: who, when, why, from, to, and what was decided.
CREATE TABLE task_extension (
    id              uuid        PRIMARY KEY,
    task_id         uuid        NOT NULL REFERENCES task,
    number          integer     NOT NULL CHECK (number >= 1),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'REJECTED', 'LAPSED')),
    asked_by        text        NOT NULL,
    asked_by_name   text        NOT NULL,
    asked_at        timestamptz NOT NULL CHECK (isfinite(asked_at)),
    reason          text        NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 2000),
    from_day        date        NOT NULL,
    to_day          date        NOT NULL CHECK (to_day > from_day),
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz CHECK (isfinite(decided_at)), -- no order is checked: clocks are set back after a rehearsal
    decision_reason text        CHECK (decision_reason ~ '\S' AND length(decision_reason) <= 2000),
    UNIQUE (task_id, number),
    -- 申请须在到期前.
    CHECK ((asked_at AT TIME ZONE 'Asia/Shanghai')::date <= from_day),
    CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CHECK ((state IN ('GRANTED', 'REJECTED')) = (decided_by IS NOT NULL) AND (decided_by IS NULL) = (decided_by_name IS NULL)),
    -- Who applies never decides.
    CHECK (decided_by <> asked_by),
    CHECK (state <> 'REJECTED' OR decision_reason IS NOT NULL)
);
CREATE UNIQUE INDEX task_extension_open ON task_extension (task_id) WHERE state = 'OPEN';
