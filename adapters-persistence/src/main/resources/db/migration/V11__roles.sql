-- More roles than the one of the first account.

alter table account_role drop constraint ck_account_role;

alter table account_role
    add constraint ck_account_role check (role in ('ADMIN', 'REGISTRAR', 'INSTRUCTOR', 'STUDENT', 'VIEWER'));
