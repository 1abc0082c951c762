-- Puts the common data set of the comparison (see bootstrap/docs/performance.md) into an empty schema of Campus. The
-- identity of row n of a table is 00000000-0000-7000-8000-, followed by n in twelve decimal digits.

set session foreign_key_checks = 0, unique_checks = 0;
set @now = utc_timestamp(6);

insert into department (id, version, code, name, name_folded, created_at, created_by, updated_at, updated_by)
select unhex('00000000000070008000000000000001'), 0, 'P', 'Programmes', 'programmes', @now, 'seed', @now, 'seed';
insert into term (id, version, code, name, name_folded, starts_on, ends_on, registration_opens_at,
    registration_closes_at, created_at, created_by, updated_at, updated_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))), 0, lower(code), name, lower(name),
    current_date + interval if(id = 1, -200, -1) day, current_date + interval if(id = 1, -50, 100) day,
    @now + interval if(id = 1, -300, -30) day, @now + interval if(id = 1, -200, 30) day, @now, 'seed', @now, 'seed'
from peer_seed.term;
insert into course (id, version, code, title, title_folded, description, credits, department_id, created_at, created_by,
    updated_at, updated_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))), 0, code, name, lower(name), '', credits,
    unhex('00000000000070008000000000000001'), @now, 'seed', @now, 'seed'
from peer_seed.course;
insert into prerequisite (course_id, group_number, ordinal, required_course_id, minimum_grade, concurrent, created_at,
    created_by)
select unhex(concat('00000000000070008000', lpad(course_id, 12, '0'))),
    row_number() over (partition by course_id order by id), 0,
    unhex(concat('00000000000070008000', lpad(required_course_id, 12, '0'))), minimum_grade, false, @now, 'seed'
from peer_seed.prerequisite;
insert into section (id, version, course_id, term_id, number, capacity, waitlist_capacity, seats_taken, waitlisted,
    status, created_at, created_by, updated_at, updated_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))), 0,
    unhex(concat('00000000000070008000', lpad(course_id, 12, '0'))),
    unhex(concat('00000000000070008000', lpad(term_id, 12, '0'))), number, least(capacity, 100000), 0, seats_taken, 0,
    'OPEN', @now, 'seed', @now, 'seed'
from peer_seed.section;
insert into student (id, version, student_number, name, name_folded, email, created_at, created_by, updated_at,
    updated_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))), 0, concat('S', id), name, lower(name), email, @now,
    'seed', @now, 'seed'
from peer_seed.student;
insert into enrollment (id, version, student_id, section_id, status, grade, enrolled_at, created_at, created_by,
    updated_at, updated_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))), 0,
    unhex(concat('00000000000070008000', lpad(student_id, 12, '0'))),
    unhex(concat('00000000000070008000', lpad(section_id, 12, '0'))), upper(status), grade, enrolled_at, enrolled_at,
    'seed', enrolled_at, 'seed'
from peer_seed.enrollment;
insert into enrollment_change (id, enrollment_id, status_to, grade_to, changed_at, changed_by)
select unhex(concat('00000000000070008000', lpad(id, 12, '0'))),
    unhex(concat('00000000000070008000', lpad(enrollment_id, 12, '0'))), upper(status_to), grade_to, changed_at,
    changed_by
from peer_seed.enrollment_history;
analyze table department, term, course, section, prerequisite, student, enrollment, enrollment_change;
