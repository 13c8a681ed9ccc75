-- Brand work (品牌工作: 请你来协商, 一村一委员): programmes with their members, villages, activities and attendance. And circulars (通知、学习传达) with
-- their receipts.

CREATE EXTENSION IF NOT EXISTS btree_gist; -- exclusion over equality and ranges together

CREATE TABLE programme (
    id                     uuid    PRIMARY KEY,
    code                   text    NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z][A-Za-z0-9-]{1,39}$'),
    title                  text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    purpose                text    NOT NULL CHECK (purpose ~ '\S' AND length(purpose) <= 4000),
    -- Null: it has no end (常设).
    year                   integer CHECK (year BETWEEN 1949 AND 2199),
    lead_unit              text    NOT NULL CHECK (lead_unit ~ '\S' AND length(lead_unit) <= 100),
    one_member_per_village boolean NOT NULL,
    visit_days             integer NOT NULL CHECK (visit_days BETWEEN 1 AND 3660),
    basis                  text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    state                  text    NOT NULL CHECK (state IN ('ACTIVE', 'ENDED')),
    reason                 text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    -- What lies in this year or before is archived.
    closed_through         integer CHECK (closed_through BETWEEN 1948 AND 2199),
    version                integer NOT NULL CHECK (version >= 0),
    CHECK (state <> 'ENDED' OR reason IS NOT NULL),
    -- So that the rule can be repeated beside each assignment, where a constraint sees it.
    UNIQUE (id, one_member_per_village)
);
CREATE INDEX programme_state ON programme (state, id);
CREATE INDEX programme_lead_unit ON programme (lead_unit, id);

-- The members who take part: who is not here cannot be assigned.
CREATE TABLE programme_member (
    id           uuid    PRIMARY KEY,
    programme_id uuid    NOT NULL REFERENCES programme,
    account      text    NOT NULL CHECK (account ~ '\S' AND length(account) <= 200),
    name         text    NOT NULL CHECK (name ~ '\S' AND length(name) <= 100),
    enrolled_on  date    NOT NULL,
    last_day     date,
    version      integer NOT NULL CHECK (version >= 0),
    UNIQUE (programme_id, account)
);
CREATE INDEX programme_member_list ON programme_member (programme_id, id);

-- 一村一委员. Names are those of the day of the assignment.
CREATE TABLE village_assignment (
    id              uuid    PRIMARY KEY,
    programme_id    uuid    NOT NULL,
    account         text    NOT NULL,
    member_name     text    NOT NULL CHECK (member_name ~ '\S' AND length(member_name) <= 100),
    county          text    NOT NULL CHECK (county ~ '^\S(.*\S)?$' AND length(county) <= 100),
    village         text    NOT NULL CHECK (village ~ '^\S(.*\S)?$' AND length(village) <= 100),
    first_day       date    NOT NULL,
    last_day        date    CHECK (last_day >= first_day),
    state           text    NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    reason          text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    one_per_village boolean NOT NULL,
    version         integer NOT NULL CHECK (version >= 0),
    FOREIGN KEY (programme_id, account) REFERENCES programme_member (programme_id, account),
    FOREIGN KEY (programme_id, one_per_village) REFERENCES programme (id, one_member_per_village) ON UPDATE CASCADE,
    CHECK ((state IN ('DECLINED', 'WITHDRAWN', 'ENDED')) = (reason IS NOT NULL)),
    CHECK (state <> 'ENDED' OR last_day IS NOT NULL),
    CONSTRAINT one_member_per_village EXCLUDE USING gist
        (programme_id WITH =, county WITH =, village WITH =, daterange(first_day, last_day, '[]') WITH &&)
        WHERE (one_per_village AND state IN ('OFFERED', 'ACCEPTED', 'ENDED')),
    CONSTRAINT a_member_has_a_village_once EXCLUDE USING gist
        (programme_id WITH =, account WITH =, county WITH =, village WITH =, daterange(first_day, last_day, '[]') WITH &&)
        WHERE (state IN ('OFFERED', 'ACCEPTED', 'ENDED'))
);
CREATE INDEX village_assignment_programme ON village_assignment (programme_id, id);
CREATE INDEX village_assignment_account ON village_assignment (account, id);
CREATE INDEX village_assignment_state ON village_assignment (state, id);
CREATE INDEX village_assignment_county ON village_assignment (county, id);

-- 协商活动, 进村活动.
CREATE TABLE programme_activity (
    id            uuid    PRIMARY KEY,
    programme_id  uuid    NOT NULL REFERENCES programme,
    title         text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    place         text    NOT NULL CHECK (place ~ '\S' AND length(place) <= 200),
    county        text    CHECK (county ~ '^\S(.*\S)?$' AND length(county) <= 100),
    village       text    CHECK (village ~ '^\S(.*\S)?$' AND length(village) <= 100),
    day           date    NOT NULL CHECK (day BETWEEN '1900-01-01' AND '2199-12-31'),
    starts_at     text    NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    ends_at       text    NOT NULL CHECK (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    state         text    NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
    summary       text    CHECK (summary ~ '\S' AND length(summary) <= 4000),
    agreed_points text[]  CHECK (array_position(agreed_points, NULL) IS NULL),
    follow_up     text    CHECK (follow_up ~ '\S' AND length(follow_up) <= 4000),
    reason        text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    version       integer NOT NULL CHECK (version >= 0),
    UNIQUE (id, programme_id),
    CHECK (ends_at COLLATE "C" > starts_at COLLATE "C"),
    CHECK (village IS NULL OR county IS NOT NULL),
    CHECK ((state = 'HELD') = (summary IS NOT NULL) AND (summary IS NULL) = (agreed_points IS NULL)),
    CHECK (summary IS NOT NULL OR follow_up IS NULL),
    CHECK (state <> 'CANCELLED' OR reason IS NOT NULL)
);
CREATE INDEX programme_activity_days ON programme_activity (day, id);
CREATE INDEX programme_activity_programme ON programme_activity (programme_id, day, id);
CREATE INDEX programme_activity_state ON programme_activity (state, day, id);
CREATE INDEX programme_activity_visits ON programme_activity (programme_id, county, village, day) WHERE state = 'HELD';

CREATE TABLE programme_activity_task (
    activity_id uuid NOT NULL REFERENCES programme_activity,
    task_id     uuid NOT NULL REFERENCES task,
    PRIMARY KEY (activity_id, task_id)
);

CREATE TABLE programme_invitation (
    id            uuid    PRIMARY KEY,
    activity_id   uuid    NOT NULL,
    programme_id  uuid    NOT NULL,
    account       text    NOT NULL,
    member_name   text    NOT NULL CHECK (member_name ~ '\S' AND length(member_name) <= 100),
    role          text    NOT NULL CHECK (role IN ('HOST', 'SPEAKER', 'CONTACT', 'PARTICIPANT')),
    answer        text    NOT NULL CHECK (answer IN ('PENDING', 'ACCEPTED', 'DECLINED')),
    answer_reason text    CHECK (answer_reason ~ '\S' AND length(answer_reason) <= 2000),
    state         text    NOT NULL CHECK (state IN ('INVITED', 'ATTENDED', 'EXCUSED', 'ABSENT', 'WITHDRAWN')),
    reason        text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    version       integer NOT NULL CHECK (version >= 0),
    FOREIGN KEY (activity_id, programme_id) REFERENCES programme_activity (id, programme_id),
    FOREIGN KEY (programme_id, account) REFERENCES programme_member (programme_id, account),
    CHECK ((answer = 'DECLINED') = (answer_reason IS NOT NULL)),
    CHECK (state <> 'WITHDRAWN' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX one_invitation_at_a_time ON programme_invitation (activity_id, account) WHERE state <> 'WITHDRAWN';
CREATE INDEX programme_invitation_activity ON programme_invitation (activity_id, id);
CREATE INDEX programme_invitation_account ON programme_invitation (account, id);
CREATE INDEX programme_invitation_state ON programme_invitation (state, id);

-- The dictionary of circulars. A term that is no longer used gets its last day; it is never deleted, nor is its meaning changed.
CREATE TABLE circular_kind (
    code       text    PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position   integer NOT NULL UNIQUE CHECK (position > 0),
    zh         text    NOT NULL CHECK (zh ~ '\S' AND length(zh) <= 100),
    en         text    NOT NULL CHECK (en ~ '\S' AND length(en) <= 100),
    basis      text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    valid_from date    NOT NULL,
    valid_to   date    CHECK (valid_to >= valid_from)
);
INSERT INTO circular_kind (code, position, zh, en, basis, valid_from) VALUES
    ('PLENARY_SPIRIT', 10, '学习传达全会精神', 'Study of the plenary''s spirit', '系统默认：全会闭幕后学习传达全会精神', '1949-01-01'),
    ('STUDY', 20, '学习材料', 'Study material', '系统默认', '1949-01-01'),
    ('NOTICE', 30, '通知', 'Notice', '党政机关公文处理工作条例（中办发〔2012〕14号）第八条', '1949-01-01'),
    ('BULLETIN', 40, '通报', 'Bulletin', '党政机关公文处理工作条例（中办发〔2012〕14号）第八条', '1949-01-01');

-- Readers find the newest first: where a circular stands is given anew with each edition.
CREATE SEQUENCE circular_position;

CREATE TABLE circular (
    id       uuid    PRIMARY KEY,
    title    text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    text     text    NOT NULL CHECK (text ~ '\S' AND length(text) <= 20000),
    kind     text    NOT NULL REFERENCES circular_kind,
    read_by  date    CHECK (read_by BETWEEN '1900-01-01' AND '2199-12-31'),
    state    text    NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    -- The edition that readers see; 0 before the first.
    edition  integer NOT NULL CHECK (edition >= 0),
    reason   text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    version  integer NOT NULL CHECK (version >= 0),
    CHECK (state <> 'DRAFT' OR edition = 0),
    CHECK (state <> 'PUBLISHED' OR edition > 0),
    CHECK (state <> 'WITHDRAWN' OR reason IS NOT NULL)
);
CREATE INDEX circular_state ON circular (state, id);
CREATE INDEX circular_of_kind ON circular (kind, id);

CREATE TABLE circular_addressee (
    circular_id uuid NOT NULL REFERENCES circular,
    kind        text NOT NULL CHECK (kind IN ('ROLE', 'UNIT', 'ACCOUNT')),
    code        text NOT NULL CHECK (code ~ '\S' AND length(code) <= 200),
    name        text NOT NULL CHECK (name ~ '\S' AND length(name) <= 200),
    PRIMARY KEY (circular_id, kind, code)
);

-- What was published stays as it was published.
CREATE TABLE circular_edition (
    circular_id    uuid        NOT NULL REFERENCES circular,
    edition        integer     NOT NULL CHECK (edition > 0),
    title          text        NOT NULL,
    text           text        NOT NULL,
    reason         text        CHECK (reason ~ '\S' AND length(reason) <= 2000),
    published_by   text        NOT NULL,
    published_name text        NOT NULL,
    published_at   timestamptz NOT NULL CHECK (isfinite(published_at)),
    PRIMARY KEY (circular_id, edition),
    CHECK ((edition = 1) = (reason IS NULL))
);

-- Which circulars each addressee has, newest first: a reader's list is a few ranges of the primary key. The key is the addressee's kind and code.
CREATE TABLE circular_inbox (
    key         text    NOT NULL,
    position    bigint  NOT NULL,
    circular_id uuid    NOT NULL,
    edition     integer NOT NULL,
    PRIMARY KEY (key, position),
    UNIQUE (circular_id, key),
    FOREIGN KEY (circular_id, edition) REFERENCES circular_edition
);

-- Read once, whatever devices say so.
CREATE TABLE circular_receipt (
    circular_id uuid        NOT NULL,
    edition     integer     NOT NULL,
    account     text        NOT NULL CHECK (account ~ '\S'),
    name        text        NOT NULL,
    unit        text,
    read_at     timestamptz NOT NULL CHECK (isfinite(read_at)),
    PRIMARY KEY (circular_id, edition, account),
    FOREIGN KEY (circular_id, edition) REFERENCES circular_edition
);
CREATE INDEX circular_receipt_units ON circular_receipt (circular_id, edition, unit, read_at);
