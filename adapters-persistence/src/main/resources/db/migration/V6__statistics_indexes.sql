-- What the statistics read: all that is counted of the enrollments in a section, so that an index alone answers;
-- enrollments of late; and the sections of a term by their seats taken. A claimed seat moves an entry of the last one, as
-- it does of ix_section_seats_taken, which has all terms together.

create index ix_enrollment_counted on enrollment (section_id, status, grade, student_id);
create index ix_enrollment_enrolled on enrollment (enrolled_at, id);
create index ix_section_term_seats on section (term_id, seats_taken, id);
