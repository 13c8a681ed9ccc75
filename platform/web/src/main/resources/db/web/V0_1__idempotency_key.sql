-- Answers given to requests with an Idempotency-Key, kept for 24 hours in the transaction of their effect.
create table idempotency_key (
    caller      text        not null,
    key         text        not null check (length(key) between 1 and 255),
    fingerprint bytea       not null check (length(fingerprint) = 32),
    status      integer     not null check (status between 200 and 299),
    location    text,
    etag        text,
    body        text,
    expires_at  timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_expiry on idempotency_key (expires_at);
