-- Who failed to sign in, and how often in a row.

create table failed_sign_in (
    username_digest varchar(64) not null,
    failures int not null,
    last_failed_at datetime(6) not null,
    primary key (username_digest),
    constraint ck_failed_sign_in_failures check (failures > 0)
) collate utf8mb4_bin comment = 'Failures to sign in with a username since it last succeeded, whether or not there is such an account';

-- What forgetting the oldest reads.
create index ix_failed_sign_in_last on failed_sign_in (last_failed_at, username_digest);
