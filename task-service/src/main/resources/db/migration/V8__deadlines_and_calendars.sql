-- Hard and soft deadlines (硬期限, 软期限).
ALTER TABLE task ADD COLUMN deadline_kind text NOT NULL DEFAULT 'HARD' CHECK (deadline_kind IN ('HARD', 'SOFT'));
ALTER TABLE task ADD CHECK (deadline_kind = 'HARD' OR (finish_offset_days IS NOT NULL AND NOT fixed));

-- How often the working-day calendars were changed: one row, read by every transaction that computes dates, locked by whoever changes them.
CREATE TABLE calendar_state (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL CHECK (version >= 0)
);
INSERT INTO calendar_state (version) VALUES (0);

-- Official lists as they were loaded (部分节假日安排). Rows are never changed: of a year the one with the highest number holds, and what was computed
-- with an earlier version of the calendars can be computed again.
CREATE TABLE official_year (
    -- Of the change of the calendars.
    number          integer     PRIMARY KEY CHECK (number >= 1),
    year            integer     NOT NULL CHECK (year BETWEEN 1949 AND 2100),
    document_number text        NOT NULL CHECK (document_number ~ '\S' AND length(document_number) <= 100),
    loaded_by       text        NOT NULL CHECK (loaded_by ~ '\S'),
    loaded_at       timestamptz NOT NULL CHECK (isfinite(loaded_at))
);
CREATE INDEX official_year_year ON official_year (year, number);
CREATE TABLE official_day (
    number   integer NOT NULL REFERENCES official_year,
    day      date    NOT NULL,
    -- In exchange for a holiday (调休上班); else it is off (放假).
    worked   boolean NOT NULL,
    festival text    NOT NULL CHECK (festival ~ '\S' AND length(festival) <= 20),
    PRIMARY KEY (number, day),
    CHECK (NOT worked OR extract(isodow FROM day) IN (6, 7))
);

-- The version of the calendars that the plan's dates are computed with: a change of them moves nothing until its preview is applied.
ALTER TABLE plan ADD COLUMN calendar integer NOT NULL DEFAULT 0 CHECK (calendar >= 0);

ALTER TABLE plan_preview
    ADD COLUMN calendar   integer NOT NULL DEFAULT 0 CHECK (calendar >= 0),
    -- Made by the system, because the calendars changed.
    ADD COLUMN cause      text CHECK (cause IN ('YEAR_LOADED', 'UNIT_CALENDAR')),
    ADD COLUMN cause_text text CHECK (cause_text ~ '\S'),
    ADD COLUMN moved      integer CHECK (moved >= 0),
    ADD CHECK ((cause IS NULL) = (cause_text IS NULL) AND (cause IS NULL) = (moved IS NULL));
-- At most one waits for each plan: the newest.
CREATE UNIQUE INDEX plan_preview_suggested ON plan_preview (plan_id) WHERE cause IS NOT NULL;
CREATE INDEX plan_preview_suggestions ON plan_preview (id) WHERE cause IS NOT NULL;

ALTER TABLE preview_rule ADD COLUMN suggestion_valid_days integer NOT NULL DEFAULT 90 CHECK (suggestion_valid_days BETWEEN 1 AND 400);
UPDATE preview_rule SET basis = basis || '；工作日历变动产生的预演保留90天';

-- Calendars of units (单位日历), as official lists: of a unit the one with the highest number holds.
CREATE TABLE unit_calendar (
    number     integer     PRIMARY KEY CHECK (number >= 1),
    unit       text        NOT NULL CHECK (unit ~ '\S' AND length(unit) <= 100),
    basis      text        NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 500),
    changed_by text        NOT NULL CHECK (changed_by ~ '\S'),
    changed_at timestamptz NOT NULL CHECK (isfinite(changed_at))
);
CREATE INDEX unit_calendar_unit ON unit_calendar (unit, number);
CREATE TABLE unit_week (
    number     integer NOT NULL REFERENCES unit_calendar,
    valid_from date    NOT NULL,
    valid_to   date    CHECK (valid_to >= valid_from),
    -- A bit for each day of the week that is worked; Monday is the lowest.
    days       integer NOT NULL CHECK (days BETWEEN 1 AND 127),
    PRIMARY KEY (number, valid_from),
    EXCLUDE USING gist (int4range(number, number, '[]') WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE TABLE unit_day (
    number integer NOT NULL REFERENCES unit_calendar,
    day    date    NOT NULL,
    worked boolean NOT NULL,
    reason text    NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 100),
    PRIMARY KEY (number, day)
);
-- Whose working days counted, where it was not the general calendar.
ALTER TABLE task ADD COLUMN calendar_unit text CHECK (calendar_unit ~ '\S');
