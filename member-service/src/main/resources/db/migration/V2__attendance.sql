-- Posts (职务), meetings (会议), who must attend (应到), sign-in (签到) and leave (请假).

-- Posts belong to a term: an open end means until the term or the membership in it ends.
create table post (
    id          uuid    primary key,
    version     integer not null,
    member_id   uuid    not null references member,
    term_number integer not null references term,
    title       text    not null check (title in ('CHAIRMAN', 'VICE_CHAIRMAN', 'SECRETARY_GENERAL', 'STANDING_MEMBER')),
    from_day    date    not null,
    to_day      date    check (to_day >= from_day),
    constraint one_post_at_a_time exclude using gist
        (member_id with =, term_number with =, daterange(from_day, to_day, '[]') with &&),
    constraint one_holder_at_a_time exclude using gist
        (term_number with =, title with =, daterange(from_day, to_day, '[]') with &&)
        where (title in ('CHAIRMAN', 'SECRETARY_GENERAL'))
);
create index post_of_member on post (member_id, term_number);
create index post_list on post (term_number, id);

create table meeting_kind (
    code        text    primary key check (code ~ '^[a-z][a-z0-9-]{0,29}$'),
    version     integer not null,
    name        text    not null unique check (char_length(name) between 1 and 100),
    convocation text    not null check (convocation in ('TERM_MEMBERS', 'STANDING_COMMITTEE', 'CHAIRMEN', 'COMMITTEE_SEATS', 'NAMED')),
    basis       text    not null check (char_length(basis) between 1 and 500),
    unique (code, convocation) -- target of the copy in meeting
);

-- The rule of a meeting is the latest one that begins on or before its day. A rule is never changed: a later one replaces it from its day on.
create table quorum_rule (
    kind_code   text    not null references meeting_kind,
    from_day    date    not null,
    numerator   integer not null check (numerator >= 1),
    denominator integer not null check (denominator between 1 and 100),
    more_than   boolean not null,
    basis       text    not null check (char_length(basis) between 1 and 500),
    primary key (kind_code, from_day),
    constraint a_quorum_can_be_reached check (numerator < denominator or numerator = denominator and not more_than)
);

insert into meeting_kind (code, version, name, convocation, basis) values
    ('plenary', 0, '全体会议', 'TERM_MEMBERS', '《中国人民政治协商会议章程》：全体会议由本届全体委员组成'),
    ('standing-committee', 0, '常务委员会会议', 'STANDING_COMMITTEE', '《中国人民政治协商会议章程》：常务委员会由主席、副主席、秘书长和常务委员组成'),
    ('chairmen', 0, '主席会议', 'CHAIRMEN', '《中国人民政治协商会议章程》：主席、副主席、秘书长组成主席会议'),
    ('committee', 0, '专门委员会会议', 'COMMITTEE_SEATS', '专门委员会工作通则：由该专委会主任、副主任、委员组成'),
    ('activity-group', 0, '委员活动组活动', 'NAMED', '本市惯例（默认）：按办公室确定的名单'),
    ('other', 0, '其他会议', 'NAMED', '本市惯例（默认）：按办公室确定的名单');

insert into quorum_rule (kind_code, from_day, numerator, denominator, more_than, basis) values
    ('plenary', '1900-01-01', 1, 2, true, '默认：《中国人民政治协商会议章程》要求全体会议的议案经全体委员过半数通过，故到会须过半数；选举办法另有规定（如三分之二）的从其规定'),
    ('standing-committee', '1900-01-01', 1, 2, true, '默认：《中国人民政治协商会议章程》要求常务委员会的议案经全体组成人员过半数通过，故到会须过半数；常委会工作规则另有规定的从其规定'),
    ('chairmen', '1900-01-01', 1, 2, true, '本市惯例（默认）：主席会议工作规则，过半数出席'),
    ('committee', '1900-01-01', 1, 2, true, '本市惯例（默认）：专门委员会工作规则，过半数出席');

create table meeting (
    id                 uuid        primary key,
    version            integer     not null,
    changed_at         timestamptz not null,
    kind_code          text        not null,
    convocation        text        not null, -- copy kept equal by its foreign key, for the checks below
    committee_code     text        references committee,
    title              text        not null check (char_length(title) between 1 and 200),
    place              text        not null check (char_length(place) between 1 and 200),
    day                date        not null,
    starts_at          text        not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    ends_at            text        not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    state              text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    reason             text        check (char_length(reason) between 1 and 500),
    opened_at          timestamptz,
    closed_at          timestamptz,
    sign_in_key        text        check (sign_in_key ~ '^[A-Za-z0-9+/]{43}=$'),
    quorum_numerator   integer     check (quorum_numerator >= 1),
    quorum_denominator integer     check (quorum_denominator between 1 and 100),
    quorum_more_than   boolean,
    quorum_basis       text        check (char_length(quorum_basis) between 1 and 500),
    foreign key (kind_code, convocation) references meeting_kind (code, convocation),
    constraint a_committee_meets_as_one check ((committee_code is not null) = (convocation = 'COMMITTEE_SEATS')),
    constraint it_ends_after_it_starts check (ends_at > starts_at),
    constraint a_cancellation_has_a_reason check ((state = 'CANCELLED') = (reason is not null)),
    constraint only_an_open_meeting_has_a_key check ((state = 'OPEN') = (sign_in_key is not null)),
    constraint what_was_opened_has_its_time check (state = 'CANCELLED' or (state = 'PLANNED') = (opened_at is null)),
    constraint what_was_closed_has_its_time check ((state = 'CLOSED') = (closed_at is not null)),
    constraint a_quorum_is_whole check (num_nulls(quorum_numerator, quorum_denominator, quorum_more_than, quorum_basis) in (0, 4)),
    constraint a_quorum_is_fixed_by_opening check (quorum_basis is null or opened_at is not null),
    constraint a_fixed_quorum_can_be_reached check (quorum_numerator < quorum_denominator or quorum_numerator = quorum_denominator and not quorum_more_than)
);
create index meeting_by_day on meeting (day, id);
create index meeting_by_kind on meeting (kind_code, day, id);

-- The list of a meeting that convenes named people, until it opens.
create table meeting_invitee (
    meeting_id uuid not null references meeting,
    member_id  uuid not null references member,
    primary key (meeting_id, member_id)
);
create index meeting_invitee_of_member on meeting_invitee (member_id);

-- Who must attend, fixed when sign-in opens. Figures are counted from these rows, so that nothing can drift; no index holds what a sign-in
-- changes, so that it writes one row version and no index entry.
create table attendee (
    version       integer     not null,
    meeting_id    uuid        not null references meeting,
    member_id     uuid        not null,
    sort_key      text        collate "C" not null, -- copy kept equal by its foreign key, so that a page is a range of one index
    member_number text        not null check (member_number ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,19}$'),
    required      boolean     not null,
    signed_in_at  timestamptz,
    signed_in_by  text        check (signed_in_by in ('MEMBER', 'OFFICE')),
    signed_out_at timestamptz,
    correction    text        check (char_length(correction) between 1 and 500),
    primary key (meeting_id, member_id),
    foreign key (member_id, sort_key) references member (id, sort_key) on update cascade,
    constraint a_sign_in_says_by_whom check ((signed_in_at is null) = (signed_in_by is null)),
    constraint only_who_came_can_leave check (signed_out_at is null or signed_in_at is not null),
    constraint who_is_taken_off_has_a_reason check (required or correction is not null)
);
create index attendee_list on attendee (meeting_id, sort_key, member_id);
create index attendee_of_member on attendee (member_id, sort_key);

-- Attendance is written while the meeting is open, afterwards only as a correction with its reason, whoever writes.
create function attendance_while_open() returns trigger language plpgsql as $$
begin
    perform from meeting where id = new.meeting_id
        and (state = 'OPEN' or state = 'CLOSED' and new.correction is not null) for share; -- it does not close at the same time
    if not found then
        raise exception using errcode = 'check_violation', constraint = 'attendance_while_open',
            message = 'attendance is recorded while the meeting is open, later only as a correction';
    end if;
    return new;
end $$;
create trigger attendance_is_new_while_open before insert on attendee
    for each row execute function attendance_while_open();
create trigger attendance_changes_while_open before update of required, signed_in_at, signed_out_at on attendee
    for each row when (old.required <> new.required or old.signed_in_at is distinct from new.signed_in_at
                       or old.signed_out_at is distinct from new.signed_out_at)
    execute function attendance_while_open();

create table leave_request (
    id         uuid        primary key,
    version    integer     not null,
    meeting_id uuid        not null references meeting,
    member_id  uuid        not null,
    sort_key   text        collate "C" not null,
    state      text        not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    reason     text        not null check (char_length(reason) between 1 and 500),
    asked_at   timestamptz not null,
    decided_at timestamptz,
    refusal    text        check (char_length(refusal) between 1 and 500),
    foreign key (member_id, sort_key) references member (id, sort_key) on update cascade,
    constraint a_refusal_has_a_reason check ((state = 'REFUSED') = (refusal is not null)),
    constraint a_decision_has_its_time check (state = 'WITHDRAWN' or (state = 'REQUESTED') = (decided_at is null))
);
create unique index one_leave_at_a_time on leave_request (meeting_id, member_id) where state in ('REQUESTED', 'GRANTED');
create index leave_list on leave_request (meeting_id, sort_key, id);
create index leave_of_member on leave_request (member_id, meeting_id);
