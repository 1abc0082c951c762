-- Whose section it is: an account. It is another context's record: its identity is told here, and not tied.

alter table section add column instructor_id binary(16);

create index ix_section_instructor_id on section (instructor_id, id);
