-- Keys of requests that may be sent again. A row is added at the start of a request's transaction and gets its answer
-- at the end of it, so whoever reads committed rows sees answered ones only.

create table idempotency_key (
    account varchar(100) not null,
    key_value varchar(255) not null,
    fingerprint varchar(64) not null,
    status integer,
    headers text,
    body longtext,
    created_at datetime(6) not null,
    primary key (account, key_value),
    constraint ck_idempotency_key_status check (status between 200 and 499),
    constraint ck_idempotency_key_answered check ((status is null) = (body is null)
        and (status is null) = (headers is null))
) collate utf8mb4_bin comment = 'What the request under a key was answered, for a day';

-- What removing the oldest reads.
create index ix_idempotency_key_created on idempotency_key (created_at);
