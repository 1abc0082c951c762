-- Who signs in to an account with an identity elsewhere.

create table account_identity (
    account_id binary(16) not null,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    linked_at datetime(6) not null,
    last_attempt_at datetime(6) not null,
    primary key (account_id),
    constraint uq_account_identity unique (issuer, subject),
    constraint fk_account_identity_account foreign key (account_id) references account (id)
) collate utf8mb4_bin comment = 'The identity elsewhere that signs in to an account, and when the attempt began by which it last did';
