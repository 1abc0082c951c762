-- What filters of all enrollments read: those of a status in the order of their time, and those of a grade.

create index ix_enrollment_status_time on enrollment (status, enrolled_at, id);
create index ix_enrollment_grade_all on enrollment (grade, id);
