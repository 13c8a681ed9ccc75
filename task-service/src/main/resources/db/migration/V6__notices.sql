-- Reminders (提醒), urges (催办) and supervision notices (督办), and the ladder by which they are issued.

CREATE TABLE notice_rule (
    id            integer PRIMARY KEY,
    kind          text    NOT NULL CHECK (kind IN ('REMINDER', 'URGE', 'SUPERVISION')),
    valid_from    date    NOT NULL,
    days_from_due integer NOT NULL CHECK (days_from_due BETWEEN -250 AND 250),
    day_kind      text    NOT NULL CHECK (day_kind IN ('WORKDAY', 'NATURAL')),
    basis         text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    UNIQUE (kind, valid_from),
    CHECK ((kind = 'REMINDER') = (days_from_due <= 0))
);
INSERT INTO notice_rule VALUES
    (1, 'REMINDER', '1949-01-01', -3, 'WORKDAY', '系统默认值：距期限3个工作日提醒牵头单位'),
    (2, 'URGE', '1949-01-01', 1, 'NATURAL', '系统默认值：逾期次日向牵头单位催办'),
    (3, 'SUPERVISION', '1949-01-01', 3, 'WORKDAY', '系统默认值：逾期满3个工作日报责任领导督办');

-- As it was when it was issued: a later change of the task leaves it alone.
CREATE TABLE notice (
    id                uuid        PRIMARY KEY,
    kind              text        NOT NULL CHECK (kind IN ('REMINDER', 'URGE', 'SUPERVISION')),
    task_id           uuid        NOT NULL REFERENCES task,
    session_code      text        NOT NULL,
    task_code         text        NOT NULL,
    task_title        text        NOT NULL,
    unit              text        NOT NULL,
    leader            text,
    due_day           date        NOT NULL,
    issued_on         date        NOT NULL,
    acknowledged_by   text,
    acknowledged_name text,
    acknowledged_at   timestamptz,
    version           integer     NOT NULL CHECK (version >= 0),
    CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL) AND (acknowledged_by IS NULL) = (acknowledged_name IS NULL)),
    -- Nothing is issued twice, whatever instances run.
    CONSTRAINT one_notice_per_deadline UNIQUE (task_id, kind, due_day)
);
CREATE INDEX notice_newest ON notice (issued_on DESC, id DESC);
CREATE INDEX notice_unit_newest ON notice (unit, issued_on DESC, id DESC);
CREATE INDEX notice_session_newest ON notice (session_code, issued_on DESC, id DESC);
CREATE INDEX notice_open_newest ON notice (issued_on DESC, id DESC) WHERE acknowledged_at IS NULL;
