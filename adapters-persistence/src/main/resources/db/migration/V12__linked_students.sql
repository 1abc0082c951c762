-- Whose account it is. Students are another context's records: their identities are told here, and not tied.

alter table account add column student_id binary(16);
alter table account add constraint uq_account_student unique (student_id);
