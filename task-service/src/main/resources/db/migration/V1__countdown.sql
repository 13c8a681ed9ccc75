-- Plenary sessions (全体会议), countdown templates (倒排模板), plans made from both (倒排计划) and their tasks (任务).

CREATE TABLE session (
    code        text    PRIMARY KEY,
    term        integer NOT NULL CHECK (term BETWEEN 1 AND 99),
    sitting     integer NOT NULL CHECK (sitting BETWEEN 1 AND 99),
    title       text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    -- The years of the working-day calendar (1949-2100), less what a plan needs around an opening day.
    opening_day date    NOT NULL CHECK (opening_day BETWEEN '1955-01-01' AND '2095-12-31'),
    closing_day date    NOT NULL CHECK (closing_day BETWEEN '1955-01-01' AND '2095-12-31'),
    version     integer NOT NULL CHECK (version >= 0),
    CHECK (code = term || '-' || sitting),
    CHECK (closing_day >= opening_day),
    -- Also the order of the list.
    UNIQUE (term, sitting)
);

CREATE TABLE countdown_template (
    id      uuid    PRIMARY KEY,
    code    text    NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    version integer NOT NULL CHECK (version >= 1),
    title   text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    UNIQUE (code, version)
);

CREATE TABLE template_item (
    template_id        uuid    NOT NULL REFERENCES countdown_template,
    position           integer NOT NULL CHECK (position >= 0),
    code               text    NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9]{0,9}$'),
    title              text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    team               text    NOT NULL CHECK (team ~ '\S' AND length(team) <= 100),
    lead_unit          text    NOT NULL CHECK (lead_unit ~ '\S' AND length(lead_unit) <= 100),
    cooperating_units  text[]  NOT NULL CHECK (array_position(cooperating_units, NULL) IS NULL),
    finish_offset_days integer NOT NULL CHECK (finish_offset_days BETWEEN -1000 AND 1000),
    duration_days      integer NOT NULL CHECK (duration_days BETWEEN 0 AND 500),
    day_kind           text    NOT NULL CHECK (day_kind IN ('WORKDAY', 'NATURAL')),
    fixed              boolean NOT NULL,
    deliverables       text[]  NOT NULL CHECK (array_position(deliverables, NULL) IS NULL),
    PRIMARY KEY (template_id, position),
    UNIQUE (template_id, code)
);

CREATE TABLE template_link (
    template_id uuid    NOT NULL,
    position    integer NOT NULL CHECK (position >= 0),
    predecessor text    NOT NULL,
    successor   text    NOT NULL,
    type        text    NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
    lag         integer NOT NULL CHECK (lag BETWEEN -250 AND 250),
    PRIMARY KEY (template_id, position),
    UNIQUE (template_id, predecessor, successor, type),
    CHECK (predecessor <> successor),
    FOREIGN KEY (template_id, predecessor) REFERENCES template_item (template_id, code),
    FOREIGN KEY (template_id, successor) REFERENCES template_item (template_id, code)
);

CREATE TABLE plan (
    id             uuid        PRIMARY KEY,
    session_code   text        NOT NULL REFERENCES session,
    template_id    uuid        NOT NULL REFERENCES countdown_template,
    template_code  text        NOT NULL,
    -- The opening day for which it was made, and the day on which: what could not be kept then is no news later.
    made_for       date        NOT NULL,
    made_on        date        NOT NULL,
    rescheduled_at timestamptz NOT NULL CHECK (isfinite(rescheduled_at)),
    version        integer     NOT NULL CHECK (version >= 0),
    UNIQUE (session_code, template_code),
    UNIQUE (id, session_code)
);
CREATE INDEX plan_session ON plan (session_code, id);

CREATE TABLE task (
    id                 uuid        PRIMARY KEY,
    plan_id            uuid        NOT NULL,
    session_code       text        NOT NULL,
    code               text        NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9]{0,9}$'),
    title              text        NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),

    -- Division of labour (分工).
    team               text        NOT NULL CHECK (team ~ '\S' AND length(team) <= 100),
    lead_unit          text        NOT NULL CHECK (lead_unit ~ '\S' AND length(lead_unit) <= 100),
    cooperating_units  text[]      NOT NULL CHECK (array_position(cooperating_units, NULL) IS NULL),
    responsible_leader text        CHECK (responsible_leader ~ '\S' AND length(responsible_leader) <= 100),
    owner              text        CHECK (owner ~ '\S' AND length(owner) <= 100),
    deliverables       text[]      NOT NULL CHECK (array_position(deliverables, NULL) IS NULL),
    priority           text        NOT NULL CHECK (priority IN ('HIGH', 'NORMAL', 'LOW')),

    -- What is stated of its time.
    finish_offset_days integer     CHECK (finish_offset_days BETWEEN -1000 AND 1000),
    duration_days      integer     NOT NULL CHECK (duration_days BETWEEN 0 AND 500),
    day_kind           text        NOT NULL CHECK (day_kind IN ('WORKDAY', 'NATURAL')),
    fixed              boolean     NOT NULL CHECK (NOT fixed OR finish_offset_days IS NOT NULL),
    not_before         date        CHECK (not_before BETWEEN '1955-01-01' AND '2095-12-31'),

    -- What the scheduler made of it: the late dates and what binds them. What depends on today is never stored.
    start_day          date        NOT NULL,
    due_day            date        NOT NULL CHECK (due_day >= start_day),
    certainty          text        NOT NULL CHECK (certainty IN ('OFFICIAL', 'ESTIMATED')),
    reason             text        NOT NULL CHECK (reason IN ('OPENING', 'FIXED', 'OWN_DEADLINE', 'OWN_DATE', 'SUCCESSOR', 'PLAN_END')),
    reason_day         date        NOT NULL,
    reason_stated      date,
    reason_offset      integer,
    reason_code        text,
    reason_title       text,
    reason_type        text        CHECK (reason_type IN ('FS', 'SS', 'FF', 'SF')),
    reason_lag         integer,

    state              text        NOT NULL CHECK (state IN ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK', 'CLOSED')),
    progress           integer     NOT NULL CHECK (progress BETWEEN 0 AND 100),
    -- The first day on which its light is yellow if nothing more is reported: so that lights can be filtered by index.
    yellow_from        date        NOT NULL CHECK (yellow_from <= due_day),
    was_late           boolean     NOT NULL,
    handed_in_by       text,
    hand_in_note       text,
    evidence           text[]      NOT NULL CHECK (array_position(evidence, NULL) IS NULL),
    sent_back_reason   text,
    closed_by          text,
    closed_on          date,
    version            integer     NOT NULL CHECK (version >= 0),

    UNIQUE (plan_id, code),
    FOREIGN KEY (plan_id, session_code) REFERENCES plan (id, session_code),
    CHECK (state <> 'NOT_STARTED' OR progress = 0),
    CHECK ((state IN ('AWAITING_CHECK', 'CLOSED')) = (handed_in_by IS NOT NULL)),
    CHECK (state NOT IN ('AWAITING_CHECK', 'CLOSED') OR cardinality(evidence) > 0),
    CHECK ((state = 'CLOSED') = (closed_by IS NOT NULL) AND (state = 'CLOSED') = (closed_on IS NOT NULL)),
    -- 销号: the checker is never the doer.
    CHECK (closed_by <> handed_in_by),
    CHECK ((reason = 'SUCCESSOR') = (reason_code IS NOT NULL) AND (reason_code IS NULL) = (reason_title IS NULL)
        AND (reason_code IS NULL) = (reason_type IS NULL) AND (reason_code IS NULL) = (reason_lag IS NULL)),
    CHECK ((reason = 'OWN_DEADLINE') = (reason_offset IS NOT NULL)
        AND (reason IN ('OWN_DEADLINE', 'OWN_DATE')) = (reason_stated IS NOT NULL))
);

-- Every list is a range of one of these, in the order (due_day, id).
CREATE INDEX task_due ON task (due_day, id);
CREATE INDEX task_plan_due ON task (plan_id, due_day, id);
CREATE INDEX task_session_due ON task (session_code, due_day, id);
CREATE INDEX task_unit_due ON task (lead_unit, due_day, id);
CREATE INDEX task_state_due ON task (state, due_day, id);
-- Lights: closed tasks pile up with the years, open ones do not.
CREATE INDEX task_open_due ON task (due_day, id) WHERE state <> 'CLOSED';
CREATE INDEX task_unit_open_due ON task (lead_unit, due_day, id) WHERE state <> 'CLOSED';

CREATE TABLE plan_link (
    id          uuid    PRIMARY KEY,
    plan_id     uuid    NOT NULL REFERENCES plan,
    predecessor text    NOT NULL,
    successor   text    NOT NULL,
    type        text    NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
    lag         integer NOT NULL CHECK (lag BETWEEN -250 AND 250),
    UNIQUE (plan_id, predecessor, successor, type),
    CHECK (predecessor <> successor),
    FOREIGN KEY (plan_id, predecessor) REFERENCES task (plan_id, code),
    FOREIGN KEY (plan_id, successor) REFERENCES task (plan_id, code)
);
CREATE INDEX plan_link_page ON plan_link (plan_id, id);

-- When a light (亮灯) turns yellow, for tasks due from that day on.
CREATE TABLE light_rule (
    valid_from           date    PRIMARY KEY,
    yellow_workdays_left integer NOT NULL CHECK (yellow_workdays_left BETWEEN 0 AND 250),
    yellow_points_behind integer NOT NULL CHECK (yellow_points_behind BETWEEN 0 AND 100),
    basis                text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500)
);
INSERT INTO light_rule (valid_from, yellow_workdays_left, yellow_points_behind, basis)
VALUES ('1949-01-01', 3, 20, '系统默认值：距期限不超过3个工作日，或进度比时间进度落后20个百分点以上，亮黄灯；可按本级督查考核办法调整');
