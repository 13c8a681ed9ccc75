-- Planning next year's work (谋划明年工作): proposals of topics (选题), their scoring and decision; retreats (务虚会) and research trips (调研).

CREATE EXTENSION IF NOT EXISTS btree_gist; -- exclusion over equality and ranges together

-- The forms of work a topic may ask for. A form that is no longer used gets its last day; it is never deleted, nor is its meaning changed.
CREATE TABLE topic_form (
    code       text    PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position   integer NOT NULL UNIQUE CHECK (position > 0),
    zh         text    NOT NULL CHECK (zh ~ '\S' AND length(zh) <= 100),
    en         text    NOT NULL CHECK (en ~ '\S' AND length(en) <= 100),
    basis      text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    valid_from date    NOT NULL,
    valid_to   date    CHECK (valid_to >= valid_from)
);
INSERT INTO topic_form (code, position, zh, en, basis, valid_from) VALUES
    ('CONSULTATION', 10, '协商', 'Consultation', '系统默认：按政协履职的主要形式', '1949-01-01'),
    ('RESEARCH', 20, '调研', 'Research', '系统默认：按政协履职的主要形式', '1949-01-01'),
    ('INSPECTION', 30, '视察', 'Inspection', '系统默认：按政协履职的主要形式', '1949-01-01'),
    ('SUPERVISION', 40, '监督', 'Democratic supervision', '系统默认：按政协履职的主要形式', '1949-01-01');

-- How topics are scored, in versions: what was scored by one stays scored by it.
CREATE TABLE topic_score_rule (
    version        integer PRIMARY KEY CHECK (version > 0),
    valid_from     date    NOT NULL UNIQUE,
    fewest_scorers integer NOT NULL CHECK (fewest_scorers BETWEEN 1 AND 50),
    basis          text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500)
);
CREATE TABLE topic_criterion (
    rule_version integer NOT NULL REFERENCES topic_score_rule,
    code         text    NOT NULL CHECK (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position     integer NOT NULL CHECK (position > 0),
    zh           text    NOT NULL CHECK (zh ~ '\S' AND length(zh) <= 100),
    en           text    NOT NULL CHECK (en ~ '\S' AND length(en) <= 100),
    points       integer NOT NULL CHECK (points BETWEEN 1 AND 100),
    PRIMARY KEY (rule_version, code),
    UNIQUE (rule_version, position),
    UNIQUE (rule_version, code, points)
);
INSERT INTO topic_score_rule VALUES (1, '1949-01-01', 3, '系统默认值：五项各20分，至少三人评分');
INSERT INTO topic_criterion VALUES
    (1, 'PARTY_FOCUS', 10, '党政关注', 'Matters to the Party committee and government', 20),
    (1, 'PUBLIC_CONCERN', 20, '群众关切', 'Matters to the people', 20),
    (1, 'CPPCC_STRENGTH', 30, '政协优势', 'Plays to the strengths of the CPPCC', 20),
    (1, 'FEASIBILITY', 40, '可行性', 'Can be done', 20),
    (1, 'TIMELINESS', 50, '时效性', 'Timely', 20);

CREATE TABLE topic (
    id            uuid    PRIMARY KEY,
    -- A code only: the next session may not be planned yet.
    session_code  text    NOT NULL CHECK (session_code ~ '^[1-9][0-9]?-[1-9][0-9]?$'),
    proposer_kind text    NOT NULL CHECK (proposer_kind IN ('UNIT', 'COMMITTEE', 'MEMBER')),
    proposer      text    NOT NULL CHECK (proposer ~ '\S' AND length(proposer) <= 100),
    -- The subject of the drafter's token.
    drafted_by    text    NOT NULL CHECK (drafted_by ~ '\S' AND length(drafted_by) <= 200),
    title         text    NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    reason        text    NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 4000),
    form          text    NOT NULL REFERENCES topic_form,
    tags          text[]  NOT NULL CHECK (cardinality(tags) <= 20 AND array_position(tags, NULL) IS NULL),
    sources       text[]  NOT NULL CHECK (cardinality(sources) <= 20 AND array_position(sources, NULL) IS NULL),
    state         text    NOT NULL CHECK (state IN ('DRAFT', 'PROPOSED', 'SCORING', 'SCORED', 'ADOPTED', 'DEFERRED', 'REJECTED', 'WITHDRAWN')),
    score_rule    integer REFERENCES topic_score_rule,
    -- The mean of the scorers' totals, how many they were, and the distance from the lowest to the highest.
    score_mean    numeric(5, 2) CHECK (score_mean BETWEEN 0 AND 999),
    score_count   integer CHECK (score_count > 0),
    score_spread  integer CHECK (score_spread >= 0),
    decided_on    date    CHECK (decided_on BETWEEN '1900-01-01' AND '2199-12-31'),
    decided_at    text    CHECK (decided_at ~ '\S' AND length(decided_at) <= 200),
    remark        text    CHECK (remark ~ '\S' AND length(remark) <= 2000),
    version       integer NOT NULL CHECK (version >= 0),

    UNIQUE (id, score_rule),
    CHECK (state NOT IN ('DRAFT', 'PROPOSED') OR score_rule IS NULL),
    CHECK (state IN ('DRAFT', 'PROPOSED', 'WITHDRAWN') OR score_rule IS NOT NULL),
    CHECK ((state IN ('SCORED', 'ADOPTED', 'DEFERRED', 'REJECTED')) = (score_mean IS NOT NULL)),
    CHECK ((score_mean IS NULL) = (score_count IS NULL) AND (score_mean IS NULL) = (score_spread IS NULL)),
    CHECK ((state IN ('ADOPTED', 'DEFERRED', 'REJECTED')) = (decided_on IS NOT NULL)),
    CHECK ((decided_on IS NULL) = (decided_at IS NULL)),
    CHECK (state NOT IN ('DEFERRED', 'REJECTED', 'WITHDRAWN') OR remark IS NOT NULL)
);
-- Every list is a range of one of these, in the order in which topics were drafted (UUIDv7). Forms are few: the primary key serves.
CREATE INDEX topic_session ON topic (session_code, id);
CREATE INDEX topic_state ON topic (state, id);
CREATE INDEX topic_proposer ON topic (proposer, id);
CREATE INDEX topic_ranking ON topic (session_code, score_mean DESC, score_spread, id) WHERE score_mean IS NOT NULL;

CREATE TABLE topic_task (
    topic_id uuid NOT NULL REFERENCES topic,
    task_id  uuid NOT NULL REFERENCES task,
    PRIMARY KEY (topic_id, task_id)
);
CREATE INDEX topic_task_topics ON topic_task (task_id, topic_id);

-- One sheet (评分表) for each scorer and topic.
CREATE TABLE score_sheet (
    id         uuid    PRIMARY KEY,
    topic_id   uuid    NOT NULL,
    score_rule integer NOT NULL,
    -- The subject of the scorer's token.
    account    text    NOT NULL CHECK (account ~ '\S' AND length(account) <= 200),
    name       text    NOT NULL CHECK (name ~ '\S' AND length(name) <= 100),
    total      integer CHECK (total >= 0),
    version    integer NOT NULL CHECK (version >= 0),
    CONSTRAINT one_sheet_per_scorer UNIQUE (topic_id, account),
    UNIQUE (id, score_rule),
    FOREIGN KEY (topic_id, score_rule) REFERENCES topic (id, score_rule)
);
CREATE INDEX score_sheet_of_topic ON score_sheet (topic_id, id);
CREATE INDEX score_sheet_of_scorer ON score_sheet (account, id);

-- One score for each scorer and criterion, none above what the criterion gives.
CREATE TABLE score (
    sheet_id   uuid    NOT NULL,
    score_rule integer NOT NULL,
    criterion  text    NOT NULL,
    points     integer NOT NULL,
    most       integer NOT NULL,
    PRIMARY KEY (sheet_id, criterion),
    FOREIGN KEY (sheet_id, score_rule) REFERENCES score_sheet (id, score_rule),
    FOREIGN KEY (score_rule, criterion, most) REFERENCES topic_criterion (rule_version, code, points),
    CHECK (points BETWEEN 0 AND most)
);

-- How many days should lie between two groups in one county, by the first day of the later trip.
CREATE TABLE trip_rule (
    valid_from  date    PRIMARY KEY,
    county_days integer NOT NULL CHECK (county_days BETWEEN 0 AND 365),
    basis       text    NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500)
);
INSERT INTO trip_rule VALUES ('1949-01-01', 10, '系统默认值：同一县（市、区）十日内不重复接待调研组，减轻基层负担');

CREATE TABLE trip (
    id            uuid    PRIMARY KEY,
    kind          text    NOT NULL CHECK (kind IN ('RETREAT', 'RESEARCH')),
    subject       text    NOT NULL CHECK (subject ~ '\S' AND length(subject) <= 200),
    lead_unit     text    NOT NULL CHECK (lead_unit ~ '\S' AND length(lead_unit) <= 100),
    units         text[]  NOT NULL CHECK (cardinality(units) <= 50 AND array_position(units, NULL) IS NULL),
    from_day      date    NOT NULL CHECK (from_day BETWEEN '1949-01-01' AND '2100-12-31'),
    to_day        date    NOT NULL CHECK (to_day BETWEEN '1949-01-01' AND '2100-12-31'),
    state         text    NOT NULL CHECK (state IN ('PLANNED', 'CONFIRMED', 'HELD', 'CANCELLED')),
    -- Whether it takes its people's days: they have one such trip on a day.
    firm          boolean NOT NULL GENERATED ALWAYS AS (state IN ('CONFIRMED', 'HELD')) STORED,
    outcome       text    CHECK (outcome ~ '\S' AND length(outcome) <= 4000),
    report        text    CHECK (report ~ '\S' AND length(report) <= 500),
    reason        text    CHECK (reason ~ '\S' AND length(reason) <= 2000),
    version       integer NOT NULL CHECK (version >= 0),
    -- The positions of its leader and of its first place: it has both.
    head          integer NOT NULL GENERATED ALWAYS AS (0) STORED,
    UNIQUE (id, from_day, to_day, firm),
    -- Lists and conflicts look back by no more than this.
    CONSTRAINT a_trip_lasts_at_most_a_month CHECK (to_day BETWEEN from_day AND from_day + 30),
    CHECK ((state = 'HELD') = (outcome IS NOT NULL)),
    CHECK (report IS NULL OR state = 'HELD'),
    CHECK (state <> 'CANCELLED' OR reason IS NOT NULL)
);
CREATE INDEX trip_day ON trip (from_day, id);
CREATE INDEX trip_state ON trip (state, from_day, id);
CREATE INDEX trip_unit ON trip (lead_unit, from_day, id);

-- The leader has position 0. Days and firmness are the trip's own: the foreign key carries every change of them over.
CREATE TABLE trip_person (
    trip_id  uuid    NOT NULL,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 100),
    name     text    NOT NULL CHECK (name ~ '^\S(.*\S)?$' AND length(name) <= 100),
    -- An account or a member's id: a plain reference, which tells people of one name apart.
    account  text    CHECK (account ~ '^\S(.*\S)?$' AND length(account) <= 200),
    from_day date    NOT NULL,
    to_day   date    NOT NULL,
    firm     boolean NOT NULL,
    person   text    NOT NULL GENERATED ALWAYS AS (coalesce('account ' || account, 'name ' || name)) STORED,
    PRIMARY KEY (trip_id, position),
    UNIQUE (trip_id, person),
    FOREIGN KEY (trip_id, from_day, to_day, firm) REFERENCES trip (id, from_day, to_day, firm) ON UPDATE CASCADE,
    CONSTRAINT one_trip_at_a_time EXCLUDE USING gist (person WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (firm)
);
CREATE FUNCTION trip_person_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT from_day, to_day, firm INTO NEW.from_day, NEW.to_day, NEW.firm FROM trip WHERE id = NEW.trip_id;
    RETURN NEW;
END $$;
CREATE TRIGGER trip_person_days BEFORE INSERT ON trip_person FOR EACH ROW EXECUTE FUNCTION trip_person_days();
CREATE INDEX trip_person_name ON trip_person (name, from_day, trip_id);
CREATE INDEX trip_person_account ON trip_person (account, from_day, trip_id) WHERE account IS NOT NULL;

CREATE TABLE trip_place (
    trip_id  uuid    NOT NULL REFERENCES trip,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 19),
    county   text    NOT NULL CHECK (county ~ '^\S(.*\S)?$' AND length(county) <= 100),
    place    text    NOT NULL CHECK (place ~ '^\S(.*\S)?$' AND length(place) <= 200),
    PRIMARY KEY (trip_id, position)
);
-- Looked at when the transaction ends, since both come after the trip and are replaced with every change.
ALTER TABLE trip
    ADD CONSTRAINT a_trip_has_a_leader FOREIGN KEY (id, head) REFERENCES trip_person (trip_id, position) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT a_trip_goes_somewhere FOREIGN KEY (id, head) REFERENCES trip_place (trip_id, position) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX trip_place_county ON trip_place (county, trip_id);
CREATE INDEX trip_place_place ON trip_place (place, trip_id);

CREATE TABLE trip_topic (
    trip_id  uuid NOT NULL REFERENCES trip,
    topic_id uuid NOT NULL REFERENCES topic,
    PRIMARY KEY (trip_id, topic_id)
);
CREATE INDEX trip_topic_trips ON trip_topic (topic_id, trip_id);
