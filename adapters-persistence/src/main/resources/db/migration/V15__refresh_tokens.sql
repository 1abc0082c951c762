-- Programs go on with a secret that is another one each time.

create table spent_refresh_token (
    digest varchar(64) not null,
    session_id binary(16) not null,
    primary key (digest),
    constraint fk_spent_refresh_token_session foreign key (session_id) references account_session (id) on delete cascade
) collate utf8mb4_bin comment = 'Digests of the secrets that a session had before, so that it ends when one comes again';

-- What goes with a session.
create index ix_spent_refresh_token_session on spent_refresh_token (session_id);
