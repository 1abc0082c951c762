-- Course registration. Plain SQL that runs unchanged on H2 (MODE=MySQL), MariaDB and MySQL.
-- Times are UTC with microseconds. Identities are UUIDs of 16 bytes, high byte first. Texts compare by code point.
-- MariaDB takes no unique index for a list that is ordered by its column and then id, hence ix_course_code and such.
-- A row with deleted_at is gone for everybody but for its restoration, and keeps its unique values.

create table department (
    id binary(16) not null,
    version bigint not null,
    code varchar(20) not null,
    name varchar(200) not null,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_department_code unique (code),
    constraint ck_department_version check (version >= 0),
    constraint ck_department_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'A part of the school that offers courses';

create index ix_department_code on department (code, id);
create index ix_department_name on department (name, id);
create index ix_department_created on department (created_at, id);
create index ix_department_updated on department (updated_at, id);

create table course (
    id binary(16) not null,
    version bigint not null,
    code varchar(20) not null,
    title varchar(200) not null,
    description varchar(4000) not null,
    credits decimal(4, 2) not null,
    department_id binary(16) not null,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_course_code unique (code),
    constraint fk_course_department foreign key (department_id) references department (id),
    constraint ck_course_version check (version >= 0),
    constraint ck_course_credits check (credits between 0 and 30),
    constraint ck_course_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'What is taught, independent of when';

create index ix_course_code on course (code, id);
create index ix_course_title on course (title, id);
create index ix_course_credits on course (credits, id);
create index ix_course_department on course (department_id, id);
create index ix_course_created on course (created_at, id);
create index ix_course_updated on course (updated_at, id);

create table prerequisite (
    course_id binary(16) not null,
    group_number smallint not null,
    ordinal smallint not null,
    required_course_id binary(16) not null,
    minimum_grade decimal(4, 2) not null,
    concurrent boolean not null,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    primary key (course_id, group_number, ordinal),
    constraint uq_prerequisite_required unique (course_id, group_number, required_course_id),
    constraint fk_prerequisite_course foreign key (course_id) references course (id),
    constraint fk_prerequisite_required foreign key (required_course_id) references course (id),
    constraint ck_prerequisite_group check (group_number between 1 and 999),
    constraint ck_prerequisite_ordinal check (ordinal between 0 and 49),
    constraint ck_prerequisite_grade check (minimum_grade between 0 and 4),
    constraint ck_prerequisite_other check (course_id <> required_course_id)
) collate utf8mb4_bin comment = 'Alternatives of which one per group must be met; part of the version of its course';

create index ix_prerequisite_required on prerequisite (required_course_id, course_id);

create table term (
    id binary(16) not null,
    version bigint not null,
    code varchar(20) not null,
    name varchar(200) not null,
    starts_on date not null,
    ends_on date not null,
    registration_opens_at datetime(6),
    registration_closes_at datetime(6),
    drop_deadline date,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_term_code unique (code),
    constraint ck_term_version check (version >= 0),
    constraint ck_term_days check (ends_on >= starts_on),
    constraint ck_term_registration check (registration_closes_at > registration_opens_at),
    constraint ck_term_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'A stretch of the school year; registration is open in [opens, closes)';

create index ix_term_code on term (code, id);
create index ix_term_name on term (name, id);
create index ix_term_starts on term (starts_on, id);
create index ix_term_ends on term (ends_on, id);
create index ix_term_registration_opens on term (registration_opens_at, id);
create index ix_term_created on term (created_at, id);
create index ix_term_updated on term (updated_at, id);

create table section (
    id binary(16) not null,
    version bigint not null,
    course_id binary(16) not null,
    term_id binary(16) not null,
    number varchar(20) not null,
    capacity int not null,
    waitlist_capacity int not null,
    seats_taken int not null,
    waitlisted int not null,
    status varchar(20) not null,
    instructor varchar(200),
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_section_number unique (course_id, term_id, number),
    constraint fk_section_course foreign key (course_id) references course (id),
    constraint fk_section_term foreign key (term_id) references term (id),
    constraint ck_section_version check (version >= 0),
    constraint ck_section_capacity check (capacity between 0 and 100000),
    constraint ck_section_waitlist_capacity check (waitlist_capacity between 0 and 100000),
    constraint ck_section_seats_taken check (seats_taken between 0 and capacity),
    constraint ck_section_waitlisted check (waitlisted between 0 and waitlist_capacity),
    constraint ck_section_status check (status in ('OPEN', 'CLOSED', 'CANCELLED')),
    constraint ck_section_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'An offering of a course in a term; the counters move without a new version';

create index ix_section_term on section (term_id, id);
create index ix_section_number on section (number, id);
create index ix_section_capacity on section (capacity, id);
create index ix_section_seats_taken on section (seats_taken, id);
create index ix_section_instructor on section (instructor, id);
create index ix_section_created on section (created_at, id);
create index ix_section_updated on section (updated_at, id);

create table meeting (
    section_id binary(16) not null,
    ordinal smallint not null,
    days smallint not null comment 'Monday is 1, Tuesday 2, Wednesday 4, up to Sunday 64; added up',
    starts_at time not null,
    ends_at time not null,
    primary key (section_id, ordinal),
    constraint fk_meeting_section foreign key (section_id) references section (id),
    constraint ck_meeting_ordinal check (ordinal between 0 and 13),
    constraint ck_meeting_days check (days between 1 and 127),
    constraint ck_meeting_times check (ends_at > starts_at)
) collate utf8mb4_bin comment = 'When a section meets each week, [starts, ends) in the time zone of the school';

create table student (
    id binary(16) not null,
    version bigint not null,
    student_number varchar(20) not null,
    name varchar(200) not null,
    email varchar(254) not null,
    date_of_birth date,
    hold varchar(500),
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_student_number unique (student_number),
    constraint uq_student_email unique (email),
    constraint ck_student_version check (version >= 0),
    constraint ck_student_birth check (date_of_birth >= date '1900-01-01'),
    constraint ck_student_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'Somebody who studies here; a hold blocks registration';

create index ix_student_number on student (student_number, id);
create index ix_student_email on student (email, id);
create index ix_student_name on student (name, id);
create index ix_student_birth on student (date_of_birth, id);
create index ix_student_created on student (created_at, id);
create index ix_student_updated on student (updated_at, id);

create table enrollment (
    id binary(16) not null,
    version bigint not null,
    student_id binary(16) not null,
    section_id binary(16) not null,
    status varchar(20) not null,
    grade decimal(4, 2),
    enrolled_at datetime(6) not null,
    waitlisted_at datetime(6),
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    primary key (id),
    constraint uq_enrollment unique (student_id, section_id),
    constraint fk_enrollment_student foreign key (student_id) references student (id),
    constraint fk_enrollment_section foreign key (section_id) references section (id),
    constraint ck_enrollment_version check (version >= 0),
    constraint ck_enrollment_status check (status in ('WAITLISTED', 'ACTIVE', 'DROPPED', 'COMPLETED')),
    constraint ck_enrollment_grade check (grade between 0 and 4),
    constraint ck_enrollment_completed check ((grade is not null) = (status = 'COMPLETED')),
    constraint ck_enrollment_waitlisted check ((waitlisted_at is not null) = (status = 'WAITLISTED'))
) collate utf8mb4_bin comment = 'A student in a section, and how it ended';

create index ix_enrollment_roster on enrollment (section_id, enrolled_at, id);
create index ix_enrollment_status on enrollment (section_id, status, id);
create index ix_enrollment_grade on enrollment (section_id, grade, id);
create index ix_enrollment_waitlist on enrollment (section_id, waitlisted_at, id);

create table enrollment_change (
    id binary(16) not null,
    enrollment_id binary(16) not null,
    status_from varchar(20),
    status_to varchar(20) not null,
    grade_from decimal(4, 2),
    grade_to decimal(4, 2),
    changed_at datetime(6) not null,
    changed_by varchar(100) not null,
    why varchar(500),
    primary key (id),
    constraint fk_enrollment_change_enrollment foreign key (enrollment_id) references enrollment (id),
    constraint ck_enrollment_change_from check (status_from in ('WAITLISTED', 'ACTIVE', 'DROPPED', 'COMPLETED')),
    constraint ck_enrollment_change_to check (status_to in ('WAITLISTED', 'ACTIVE', 'DROPPED', 'COMPLETED')),
    constraint ck_enrollment_change_grade_from check (grade_from between 0 and 4),
    constraint ck_enrollment_change_grade_to check (grade_to between 0 and 4)
) collate utf8mb4_bin comment = 'The history of enrollments: lines are added and never changed';

create index ix_enrollment_change_enrollment on enrollment_change (enrollment_id, changed_at, id);

create table mutex (
    name varchar(50) not null,
    primary key (name)
) collate utf8mb4_bin comment = 'Rows that are locked where one transaction at a time may do something';

insert into mutex (name) values ('prerequisites');
