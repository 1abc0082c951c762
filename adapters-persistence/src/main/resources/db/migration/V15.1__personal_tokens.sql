-- Scripts ask in the name of an account, without its password.

create table personal_token (
    id binary(16) not null,
    account_id binary(16) not null,
    digest varchar(64) not null,
    name varchar(100) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    last_used_at datetime(6),
    revoked_at datetime(6),
    primary key (id),
    constraint uq_personal_token_digest unique (digest),
    constraint fk_personal_token_account foreign key (account_id) references account (id),
    constraint ck_personal_token_times check (created_at < expires_at)
) collate utf8mb4_bin comment = 'Tokens for scripts, under the digests of their secrets';

create table personal_token_scope (
    token_id binary(16) not null,
    scope varchar(20) not null,
    primary key (token_id, scope),
    constraint fk_personal_token_scope_token foreign key (token_id) references personal_token (id) on delete cascade,
    constraint ck_personal_token_scope check (scope in ('READ', 'ENROLL', 'RECORDS', 'ACCOUNTS'))
) collate utf8mb4_bin comment = 'What a token may be used for';

-- What the list of an account reads, and what removing the oldest reads.
create index ix_personal_token_account on personal_token (account_id, created_at, id);
create index ix_personal_token_expires on personal_token (expires_at, id);
