-- What filters of the remaining fields read. Two counters of sections that move with every seat stay without: each index
-- on them would be written by every registration, and sections are narrowed by term or course first.

create index ix_department_created_by on department (created_by, id);
create index ix_department_updated_by on department (updated_by, id);
create index ix_course_created_by on course (created_by, id);
create index ix_course_updated_by on course (updated_by, id);
create index ix_term_registration_closes on term (registration_closes_at, id);
create index ix_term_drop_deadline on term (drop_deadline, id);
create index ix_term_created_by on term (created_by, id);
create index ix_term_updated_by on term (updated_by, id);
create index ix_section_waitlist_capacity on section (waitlist_capacity, id);
create index ix_section_status on section (status, id);
create index ix_section_created_by on section (created_by, id);
create index ix_section_updated_by on section (updated_by, id);
create index ix_student_hold on student (hold, id);
create index ix_student_created_by on student (created_by, id);
create index ix_student_updated_by on student (updated_by, id);
