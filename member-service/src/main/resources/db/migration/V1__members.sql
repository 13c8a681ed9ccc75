-- The roster. Days are inclusive on both ends; an open end means: until the term ends.
create extension if not exists btree_gist; -- exclusion over equality and ranges together

create table term (
    number   integer primary key check (number between 1 and 99),
    version  integer not null,
    title    text    not null check (char_length(title) between 1 and 100),
    from_day date    not null,
    to_day   date    check (to_day >= from_day),
    constraint terms_do_not_overlap exclude using gist (daterange(from_day, to_day, '[]') with &&)
);

create table sector (
    term_number integer not null references term,
    code        text    not null check (code ~ '^[0-9]{2}$'),
    name        text    not null check (char_length(name) between 1 and 100),
    primary key (term_number, code),
    constraint sector_names_differ unique (term_number, name)
);

create table committee (
    code    text    primary key check (code ~ '^[a-z][a-z0-9-]{0,29}$'),
    version integer not null,
    name    text    not null unique check (char_length(name) between 1 and 100)
);

create table member (
    id                uuid        primary key,
    version           integer     not null,
    changed_at        timestamptz not null,
    name              text        not null check (char_length(name) between 1 and 60),
    sort_as           text        check (char_length(sort_as) between 1 and 200),
    sort_key          text        collate "C" not null check (length(sort_key) between 1 and 2000),
    sex               text        not null check (sex in ('0', '1', '2', '9')),
    ethnicity         text        not null check (ethnicity ~ '^(0[1-9]|[1-4][0-9]|5[0-6])$'),
    native_place      text        check (native_place ~ '^[0-9]{6}$'),
    birthday          date,
    party             text        not null check (party ~ '^(0[1-9]|1[0-3])$'),
    education         text        check (education ~ '^[0-9]{2}$'),
    degree            text        check (degree ~ '^[1-4]([0-9]{2})?$'),
    workplace         text        check (char_length(workplace) between 1 and 200),
    title             text        check (char_length(title) between 1 and 100),
    email             text        check (char_length(email) between 3 and 254),
    account_id        text        check (char_length(account_id) between 1 and 200),
    citizen_id_sealed text        check (citizen_id_sealed ~ '^[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/]+=*$'),
    citizen_id_hash   text,
    mobile_sealed     text        check (mobile_sealed ~ '^[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/]+=*$'),
    mobile_hash       text,
    constraint one_account_one_member unique (account_id),
    constraint one_citizen_one_record unique (citizen_id_hash),
    constraint citizen_id_sealed_and_hashed check ((citizen_id_sealed is null) = (citizen_id_hash is null)),
    constraint mobile_sealed_and_hashed check ((mobile_sealed is null) = (mobile_hash is null)),
    unique (id, sort_key) -- target of the copy in membership
);
create index member_mobile on member (mobile_hash) where mobile_hash is not null;

create table membership (
    id            uuid    primary key,
    member_id     uuid    not null,
    sort_key      text    collate "C" not null, -- copy kept equal by its foreign key, so that a roster page is a range of one index
    term_number   integer not null,
    sector_code   text    not null,
    member_number text    not null check (member_number ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,19}$'),
    from_day      date    not null,
    to_day        date    check (to_day >= from_day),
    end_reason    text    check (end_reason in ('RESIGNED', 'RELIEVED', 'REVOKED', 'LAPSED', 'SECTOR_CHANGED')),
    foreign key (member_id, sort_key) references member (id, sort_key) on update cascade,
    foreign key (term_number, sector_code) references sector,
    constraint an_end_has_a_reason check ((to_day is null) = (end_reason is null)),
    constraint one_membership_at_a_time exclude using gist
        (member_id with =, term_number with =, daterange(from_day, to_day, '[]') with &&),
    constraint a_number_is_one_persons exclude using gist (term_number with =, member_number with =, member_id with <>),
    constraint a_person_has_one_number exclude using gist (term_number with =, member_id with =, member_number with <>)
);
create index membership_roster on membership (term_number, sort_key, member_id);
create index membership_sector_roster on membership (term_number, sector_code, sort_key, member_id);
create index membership_of_member on membership (member_id, from_day);

create table committee_seat (
    id             uuid primary key,
    member_id      uuid not null references member,
    committee_code text not null references committee,
    role           text not null check (role in ('DIRECTOR', 'DEPUTY_DIRECTOR', 'MEMBER')),
    from_day       date not null,
    to_day         date check (to_day >= from_day),
    constraint one_seat_at_a_time exclude using gist
        (member_id with =, committee_code with =, daterange(from_day, to_day, '[]') with &&)
);
create index committee_seat_of_committee on committee_seat (committee_code, member_id);
create index committee_seat_of_member on committee_seat (member_id, from_day);

-- A membership lies within its term, whichever of the two is written.
create function membership_within_term() returns trigger language plpgsql as $$
begin
    perform from term where number = new.term_number for share; -- the term does not shrink at the same time
    if exists (select from term t where t.number = new.term_number
                 and (new.from_day < t.from_day or new.from_day > t.to_day or new.to_day > t.to_day)) then
        raise exception using errcode = 'check_violation', constraint = 'membership_within_term',
            message = 'a membership lies outside of its term';
    end if;
    return null;
end $$;
create constraint trigger membership_within_term after insert or update on membership
    for each row execute function membership_within_term();

create function term_around_memberships() returns trigger language plpgsql as $$
begin
    if exists (select from membership m where m.term_number = new.number
                 and (m.from_day < new.from_day or m.from_day > new.to_day or m.to_day > new.to_day)) then
        raise exception using errcode = 'check_violation', constraint = 'membership_within_term',
            message = 'a membership lies outside of its term';
    end if;
    return null;
end $$;
create constraint trigger term_around_memberships after update of from_day, to_day on term
    for each row execute function term_around_memberships();
