-- Accounts are changed, disabled and listed.

alter table account add column version bigint default 0 not null;
alter table account add column enabled boolean default true not null;
alter table account add constraint ck_account_version check (version >= 0);

create index ix_account_username on account (username, id);
create index ix_account_created on account (created_at, id);
-- The administrators that are left.
create index ix_account_role_role on account_role (role, account_id);

insert into mutex (name) values ('accounts');
