-- Who is signed in.

create table account_session (
    id binary(16) not null,
    account_id binary(16) not null,
    kind varchar(10) not null,
    digest varchar(64) not null,
    client varchar(200) not null,
    created_at datetime(6) not null,
    last_used_at datetime(6) not null,
    expires_at datetime(6) not null,
    ends_at datetime(6) not null,
    revoked_at datetime(6),
    primary key (id),
    constraint uq_account_session_digest unique (digest),
    constraint fk_account_session_account foreign key (account_id) references account (id),
    constraint ck_account_session_kind check (kind in ('BROWSER', 'API')),
    constraint ck_account_session_times check (created_at <= last_used_at and last_used_at <= expires_at
        and expires_at <= ends_at)
) collate utf8mb4_bin comment = 'That somebody signed in, under the digest of the secret by which it goes on';

-- What ending all of an account reads, and what removing the oldest reads.
create index ix_account_session_account on account_session (account_id, revoked_at);
create index ix_account_session_expires on account_session (expires_at, id);
