-- The lessons ledger (回头看) and the carry-over of unfinished work into the next session's plan (结转).

-- The dictionaries of lessons. A term that is no longer used gets its last day; it is never deleted, nor is its meaning changed.
CREATE TABLE lesson_term (
    code       text    PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z_]{1,39}$'),
    kind       text    NOT NULL CHECK (kind IN ('AREA', 'SEVERITY')),
    position   integer NOT NULL UNIQUE CHECK (position > 0),
    zh         text    NOT NULL CHECK (zh ~ '\S' AND length(zh) <= 100),
    en         text    NOT NULL CHECK (en ~ '\S' AND length(en) <= 100),
    basis      text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    valid_from date    NOT NULL,
    valid_to   date    CHECK (valid_to >= valid_from),
    UNIQUE (code, kind)
);
INSERT INTO lesson_term (code, kind, position, zh, en, basis, valid_from) VALUES
    ('MEETING_AFFAIRS', 'AREA', 10, '会务', 'Meeting affairs', '系统默认：按大会秘书处会务组分工', '1949-01-01'),
    ('PAPERS', 'AREA', 20, '材料', 'Papers', '系统默认：按大会秘书处材料组分工', '1949-01-01'),
    ('SPEECHES', 'AREA', 30, '发言', 'Speeches', '系统默认：按大会秘书处发言组分工', '1949-01-01'),
    ('PROPOSALS', 'AREA', 40, '提案', 'Proposals', '系统默认：按大会秘书处提案组分工', '1949-01-01'),
    ('ORGANIZATION', 'AREA', 50, '组织', 'Organisation and personnel', '系统默认：按大会秘书处组织组分工', '1949-01-01'),
    ('PUBLICITY', 'AREA', 60, '宣传', 'Publicity', '系统默认：按大会秘书处宣传组分工', '1949-01-01'),
    ('LOGISTICS', 'AREA', 70, '后勤', 'Logistics', '系统默认：按大会秘书处后勤保障组分工', '1949-01-01'),
    ('SECURITY', 'AREA', 80, '安全保卫', 'Security', '系统默认：按大会秘书处安全保卫组分工', '1949-01-01'),
    ('OTHER', 'AREA', 90, '其他', 'Other', '系统默认', '1949-01-01'),
    ('ORDINARY', 'SEVERITY', 110, '一般', 'Ordinary', '系统默认', '1949-01-01'),
    ('CONSIDERABLE', 'SEVERITY', 120, '较重', 'Considerable', '系统默认', '1949-01-01'),
    ('SERIOUS', 'SEVERITY', 130, '严重', 'Serious', '系统默认', '1949-01-01');

CREATE TABLE lesson (
    id                 uuid    PRIMARY KEY,
    kind               text    NOT NULL CHECK (kind IN ('GOOD_PRACTICE', 'SHORTCOMING')),
    -- Codes only: the session looked back at may be older than this system, the next one may not be planned yet.
    source_session     text    NOT NULL CHECK (source_session ~ '^[1-9][0-9]?-[1-9][0-9]?$'),
    target_session     text    NOT NULL CHECK (target_session ~ '^[1-9][0-9]?-[1-9][0-9]?$'),

    -- 问题清单
    source_title       text    NOT NULL CHECK (source_title ~ '\S' AND length(source_title) <= 200),
    area               text    NOT NULL,
    area_kind          text    NOT NULL GENERATED ALWAYS AS ('AREA') STORED,
    severity           text,
    severity_kind      text    NOT NULL GENERATED ALWAYS AS ('SEVERITY') STORED,
    title              text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    description        text    NOT NULL CHECK (description ~ '\S' AND length(description) <= 4000),
    raised_by          text    NOT NULL CHECK (raised_by ~ '\S' AND length(raised_by) <= 100),

    -- 责任清单
    responsible_unit   text    CHECK (responsible_unit ~ '\S' AND length(responsible_unit) <= 100),
    responsible_leader text    CHECK (responsible_leader ~ '\S' AND length(responsible_leader) <= 100),
    cooperating_units  text[]  CHECK (array_position(cooperating_units, NULL) IS NULL),

    -- 整改清单
    measures           text    CHECK (measures ~ '\S' AND length(measures) <= 4000),
    due_day            date    CHECK (due_day BETWEEN '1900-01-01' AND '2199-12-31'),

    state              text    NOT NULL CHECK (state IN ('RECORDED', 'ASSIGNED', 'RECTIFYING', 'AWAITING_CHECK', 'CLOSED', 'ADOPTED', 'DROPPED')),
    handed_in_by       text,
    hand_in_note       text,
    evidence           text[]  NOT NULL CHECK (array_position(evidence, NULL) IS NULL),
    reason             text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    closed_by          text,
    closed_on          date,
    version            integer NOT NULL CHECK (version >= 0),

    FOREIGN KEY (area, area_kind) REFERENCES lesson_term (code, kind),
    FOREIGN KEY (severity, severity_kind) REFERENCES lesson_term (code, kind),
    CHECK (ROW (split_part(target_session, '-', 1)::integer, split_part(target_session, '-', 2)::integer)
        > ROW (split_part(source_session, '-', 1)::integer, split_part(source_session, '-', 2)::integer)),
    CHECK ((kind = 'SHORTCOMING') = (severity IS NOT NULL)),
    CHECK ((responsible_unit IS NULL) = (cooperating_units IS NULL) AND (responsible_unit IS NOT NULL OR responsible_leader IS NULL)),
    CHECK ((measures IS NULL) = (due_day IS NULL)),
    CHECK (state NOT IN ('RECORDED', 'ASSIGNED') OR measures IS NULL),
    CHECK (state <> 'RECORDED' OR responsible_unit IS NULL),
    CHECK (state IN ('RECORDED', 'DROPPED') OR responsible_unit IS NOT NULL),
    CHECK (state IN ('RECORDED', 'ASSIGNED', 'DROPPED') OR measures IS NOT NULL),
    CHECK (state <> 'CLOSED' OR kind = 'SHORTCOMING'),
    CHECK (state <> 'ADOPTED' OR kind = 'GOOD_PRACTICE'),
    CHECK (state <> 'DROPPED' OR reason IS NOT NULL),
    CHECK ((state IN ('AWAITING_CHECK', 'CLOSED', 'ADOPTED')) = (handed_in_by IS NOT NULL)),
    CHECK ((state IN ('CLOSED', 'ADOPTED')) = (closed_by IS NOT NULL) AND (closed_by IS NULL) = (closed_on IS NULL)),
    -- 销号: the checker is never the doer.
    CHECK (closed_by <> handed_in_by)
);

-- Every list is a range of one of these, in the order in which lessons were recorded (UUIDv7). Kind and severity have few values: the
-- primary key serves.
CREATE INDEX lesson_source ON lesson (source_session, id);
CREATE INDEX lesson_target ON lesson (target_session, id);
CREATE INDEX lesson_unit ON lesson (responsible_unit, id);
CREATE INDEX lesson_state ON lesson (state, id);
CREATE INDEX lesson_area ON lesson (area, id);

CREATE TABLE lesson_task (
    lesson_id uuid NOT NULL REFERENCES lesson,
    task_id   uuid NOT NULL REFERENCES task,
    PRIMARY KEY (lesson_id, task_id)
);
CREATE INDEX lesson_task_lessons ON lesson_task (task_id, lesson_id);

-- A task is carried over once; the origin stays as it is.
ALTER TABLE task ADD UNIQUE (id, plan_id);
CREATE TABLE carry_over (
    origin_task  uuid        PRIMARY KEY,
    origin_plan  uuid        NOT NULL,
    carried_task uuid        NOT NULL UNIQUE,
    target_plan  uuid        NOT NULL,
    carried_at   timestamptz NOT NULL CHECK (isfinite(carried_at)),
    carried_by   text        NOT NULL CHECK (carried_by ~ '\S'),
    FOREIGN KEY (origin_task, origin_plan) REFERENCES task (id, plan_id),
    FOREIGN KEY (carried_task, target_plan) REFERENCES task (id, plan_id),
    CHECK (origin_plan <> target_plan)
);
CREATE INDEX carry_over_from ON carry_over (origin_plan, origin_task);
CREATE INDEX carry_over_into ON carry_over (target_plan, origin_task);
