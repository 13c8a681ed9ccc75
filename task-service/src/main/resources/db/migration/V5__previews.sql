-- The dates of a plan as they were: when it was made, and before each preview that was applied.
CREATE TABLE plan_baseline (
    plan_id uuid        NOT NULL REFERENCES plan,
    number  integer     NOT NULL CHECK (number >= 1),
    why     text        NOT NULL CHECK (why IN ('PLAN_MADE', 'BEFORE_PREVIEW')),
    kept_at timestamptz NOT NULL CHECK (isfinite(kept_at)),
    kept_by text        NOT NULL CHECK (kept_by ~ '\S'),
    opening date        NOT NULL,
    -- By the task's code: its last days to start and to finish. Read and written as a whole only.
    dates   jsonb       NOT NULL CHECK (jsonb_typeof(dates) = 'object'),
    PRIMARY KEY (plan_id, number),
    CHECK ((number = 1) = (why = 'PLAN_MADE'))
);
-- The plans that there are already begin with what they are now.
INSERT INTO plan_baseline (plan_id, number, why, kept_at, kept_by, opening, dates)
SELECT plan.id, 1, 'PLAN_MADE', now(), 'migration', session.opening_day,
       (SELECT jsonb_object_agg(code, jsonb_build_object('start', start_day, 'finish', due_day)) FROM task WHERE plan_id = plan.id)
FROM plan JOIN session ON session.code = plan.session_code
WHERE EXISTS (SELECT FROM task WHERE plan_id = plan.id);

-- A preview changes nothing. It keeps what it was computed from, so that it can be shown again and refuses to be applied to anything else.
CREATE TABLE plan_preview (
    id         uuid        PRIMARY KEY,
    plan_id    uuid        NOT NULL REFERENCES plan,
    made_by    text        NOT NULL CHECK (made_by ~ '\S'),
    today      date        NOT NULL,
    basis      jsonb       NOT NULL CHECK (jsonb_typeof(basis) = 'object'),
    changes    jsonb       NOT NULL CHECK (jsonb_typeof(changes) = 'object'),
    made_at    timestamptz NOT NULL CHECK (isfinite(made_at)),
    expires_at timestamptz NOT NULL CHECK (isfinite(expires_at) AND expires_at > made_at)
);
CREATE INDEX plan_preview_expiry ON plan_preview (expires_at);

-- How long a preview is kept: one row.
CREATE TABLE preview_rule (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    valid_hours integer NOT NULL CHECK (valid_hours BETWEEN 1 AND 720),
    basis       text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500)
);
INSERT INTO preview_rule (valid_hours, basis) VALUES (24, '系统默认值：预演结果保留24小时，可由管理员调整');
