-- Proposals (提案): what they say, who brought them in, how they were reviewed, their numbers.

-- Categories (提案分类).
create table category (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position integer not null unique check (position > 0),
    zh text not null check (zh <> ''),
    en text not null check (en <> '')
);

insert into category (code, position, zh, en) values
    ('ECONOMY', 1, '经济', 'Economy'),
    ('POLITICS', 2, '政治', 'Politics'),
    ('CULTURE', 3, '文化', 'Culture'),
    ('SOCIETY', 4, '社会', 'Society'),
    ('ECOLOGY', 5, '生态文明', 'Ecological civilisation'),
    ('PARTY_BUILDING_AND_OTHER', 6, '党的建设及其他', 'Party building and other');

-- Limits and switches, each with the day it applies from and where it comes from. A change is a new row, never an update.
create table rule (
    key text not null check (key ~ '^[a-z][a-z.-]{1,79}$'),
    valid_from date not null,
    value text not null,
    legal_basis text not null check (legal_basis <> ''),
    primary key (key, valid_from)
);

insert into rule (key, valid_from, value, legal_basis) values
    ('content.body.min', '1900-01-01', '300', '地方惯例：提案正文不少于 300 字'),
    ('content.body.max', '1900-01-01', '2000', '地方惯例：提案正文不超过 2000 字'),
    ('content.title.prefix', '1900-01-01', '关于', '地方惯例：案由写作“关于……的建议”'),
    ('content.title.suffix', '1900-01-01', '的建议', '地方惯例：案由写作“关于……的建议”'),
    ('review.recommender-may-decide', '1900-01-01', 'false', '地方惯例：审查建议与审查决定分开，同一人不得既提建议又作决定');

-- Grounds for not filing (不予立案的理由).
create table rejection_reason (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    zh text not null check (zh <> ''),
    en text not null check (en <> ''),
    legal_basis text not null check (legal_basis <> ''),
    scope text not null check (scope in ('NATIONAL', 'LOCAL')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
);

insert into rejection_reason (code, zh, en, legal_basis, scope, valid_from) values
    ('STATE_SECRET', '涉及党和国家秘密', 'Touches secrets of the Party or the state', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('FORBIDDEN_BY_STATE', '国家明令禁止', 'Expressly forbidden by the state', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('PARTY_APPOINTMENT', '党内组织人事安排', 'Organisation and appointments within the Party', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('DEMOCRATIC_PARTY_INTERNAL', '民主党派内部问题', 'Internal matter of a democratic party', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('LITIGATION_OR_ARBITRATION', '进入诉讼或仲裁程序', 'Before a court or in arbitration', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('ACADEMIC_DISCUSSION', '学术研讨', 'Academic discussion', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('PERSONAL_PROBLEM', '为本人或亲属解决个人问题', 'Personal problem of the proposer or relatives', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('PRODUCT_PROMOTION', '宣传推介具体作品产品', 'Promotes a particular work or product', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('NAMED_DENUNCIATION', '指名举报', 'Denounces somebody by name', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('EMPTY_CONTENT', '内容空泛没有具体建议', 'Vague, without a concrete suggestion', '政协全国委员会提案工作条例（2011 年）', 'NATIONAL', '2011-01-01'),
    ('AGAINST_LAW', '违反宪法和法律', 'Against the constitution or the law', '地方提案工作办法（默认）', 'LOCAL', '2011-01-01'),
    ('OUTSIDE_COMPETENCE', '不属于本级职权', 'Not within the powers of this level', '地方提案工作办法（默认）', 'LOCAL', '2011-01-01'),
    ('SEVERAL_MATTERS', '一事多案', 'Several proposals on one matter', '地方提案工作办法（默认）', 'LOCAL', '2011-01-01');

-- The last number given, one row a session and kind: who takes the next one locks the row until its transaction ends,
-- so a number whose transaction fails is given again and no gap stays.
create table number_counter (
    session_code text not null check (session_code ~ '^[1-9][0-9]?-[1-9][0-9]?$'),
    kind text not null check (kind in ('SERIAL', 'DOCKET')),
    last integer not null check (last > 0),
    primary key (session_code, kind)
);

create table proposal (
    id uuid primary key,
    version integer not null check (version >= 0),
    state text not null
        check (state in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'FILED', 'REJECTED', 'WITHDRAWN')),
    -- The content is the one that was submitted: the reviewing bodies may read it.
    handed_in boolean not null,
    -- How often it was submitted.
    round integer not null check (round >= 0),
    owner_id text not null check (owner_id <> '' and char_length(owner_id) <= 200),
    session_code text not null check (session_code ~ '^[1-9][0-9]?-[1-9][0-9]?$'),
    title text not null check (btrim(title) <> '' and char_length(title) <= 200),
    situation text not null check (char_length(situation) <= 8000),
    suggestion text not null check (char_length(suggestion) <= 8000),
    category text references category,
    suggested_unit text check (suggested_unit <> '' and char_length(suggested_unit) <= 200),
    publication_consent boolean,
    research_based boolean not null,
    serial_number integer check (serial_number > 0),
    docket_number integer check (docket_number > 0),
    member_id text,
    member_number text,
    member_name text,
    sector_code text,
    sector_name text,
    party_code text,
    party_name text,
    created_at timestamptz not null,
    changed_at timestamptz not null, -- no order is checked: clocks are set back, after a rehearsal for one
    submitted_at timestamptz,

    constraint proposal_serial_number_unique unique (session_code, serial_number),
    constraint proposal_docket_number_unique unique (session_code, docket_number),
    constraint proposal_serial_since_submission
        check ((round > 0) = (serial_number is not null) and (round > 0) = (submitted_at is not null)),
    constraint proposal_proposer_since_submission
        check (num_nonnulls(member_id, member_number, member_name, sector_code, sector_name, party_code, party_name)
            = case when round > 0 then 7 else 0 end),
    constraint proposal_handed_in_by_state
        check (case state when 'DRAFT' then not handed_in when 'WITHDRAWN' then true else handed_in end),
    constraint proposal_handed_in_is_complete
        check (not handed_in
            or round > 0 and situation <> '' and suggestion <> '' and category is not null and publication_consent is not null),
    constraint proposal_docket_number_by_state
        check ((docket_number is not null) = (state not in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'WITHDRAWN')))
);

-- One index for each list: whose list it is, the filter, then the order (newest first by UUIDv7, or the docket number's).
create index proposal_own on proposal (owner_id, id);
create index proposal_own_of_session on proposal (owner_id, session_code, id);
create index proposal_handed_in on proposal (id) where handed_in;
create index proposal_handed_in_by_state on proposal (state, id) where handed_in;
create index proposal_handed_in_by_category on proposal (category, id) where handed_in;
create index proposal_handed_in_by_session on proposal (session_code, id) where handed_in;
create index proposal_handed_in_by_session_state on proposal (session_code, state, id) where handed_in;
create index proposal_handed_in_by_session_category on proposal (session_code, category, id) where handed_in;
create index proposal_filed on proposal (id) where docket_number is not null;
create index proposal_filed_by_category on proposal (category, id) where docket_number is not null;
create index proposal_filed_by_session on proposal (session_code, id) where docket_number is not null;
create index proposal_filed_by_session_category on proposal (session_code, category, id) where docket_number is not null;
create index proposal_docket_by_category on proposal (category, session_code, docket_number) where docket_number is not null;
create index proposal_docket on proposal (session_code, docket_number) where docket_number is not null;

-- Once given, a number stays, and it is the one that the counter has just given.
create function keep_proposal_numbers() returns trigger language plpgsql as $$
begin
    if old.serial_number is not null and new.serial_number is distinct from old.serial_number
        or old.docket_number is not null and new.docket_number is distinct from old.docket_number
        or old.serial_number is not null and new.session_code <> old.session_code then
        raise exception 'the numbers and the session of proposal % stay', old.id using errcode = 'check_violation';
    end if;
    if old.docket_number is null and new.docket_number is not null and not exists (
        select from number_counter where session_code = new.session_code and kind = 'DOCKET' and last = new.docket_number) then
        raise exception 'docket number % is not the next one', new.docket_number using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger proposal_numbers_stay before update on proposal for each row execute function keep_proposal_numbers();

-- What reviewers recommended (审查建议), kept in the order given.
create table proposal_recommendation (
    proposal_id uuid not null references proposal,
    position integer not null check (position >= 0),
    round integer not null check (round > 0),
    outcome text not null check (outcome in ('FILE', 'RETURN', 'REJECT')),
    reason text references rejection_reason,
    note text check (note <> '' and char_length(note) <= 2000),
    by_id text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (proposal_id, position),
    check ((outcome = 'REJECT') = (reason is not null)),
    check (outcome <> 'RETURN' or note is not null)
);

-- What was decided (审查决定), one a round.
create table proposal_decision (
    proposal_id uuid not null references proposal,
    position integer not null check (position >= 0),
    round integer not null check (round > 0),
    outcome text not null check (outcome in ('FILE', 'RETURN', 'REJECT')),
    reason text references rejection_reason,
    note text check (note <> '' and char_length(note) <= 2000),
    by_id text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (proposal_id, position),
    unique (proposal_id, round),
    check ((outcome = 'REJECT') = (reason is not null)),
    check (outcome <> 'RETURN' or note is not null)
);
