create table note (id uuid primary key, title text not null unique, weight integer not null, version integer not null);
