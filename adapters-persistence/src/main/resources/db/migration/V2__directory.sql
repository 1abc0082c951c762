-- Who may sign in.

create table account (
    id binary(16) not null,
    username varchar(100) not null,
    password_hash varchar(500) not null,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    primary key (id),
    constraint uq_account_username unique (username)
) collate utf8mb4_bin comment = 'Somebody, or something, that signs in';

create table account_role (
    account_id binary(16) not null,
    role varchar(20) not null,
    primary key (account_id, role),
    constraint fk_account_role_account foreign key (account_id) references account (id),
    constraint ck_account_role check (role in ('ADMIN'))
) collate utf8mb4_bin comment = 'What an account may do';
