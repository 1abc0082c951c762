-- What became of departments, courses, terms, sections, students and assessments after their creation, which the records
-- tell themselves. Records are never removed, so a line always has one, of the table that its kind names.

create table record_change (
    id binary(16) not null,
    kind varchar(20) not null,
    record_id binary(16) not null,
    version bigint not null,
    what varchar(20) not null,
    changed_at datetime(6) not null,
    changed_by varchar(100) not null,
    primary key (id),
    constraint uq_record_change unique (record_id, version, what),
    constraint ck_record_change_kind
        check (kind in ('DEPARTMENT', 'COURSE', 'TERM', 'SECTION', 'STUDENT', 'ASSESSMENT')),
    constraint ck_record_change_version check (version >= 0),
    constraint ck_record_change_what check (what in ('CHANGED', 'DELETED', 'RESTORED'))
) collate utf8mb4_bin comment = 'The history of records: lines are added and never changed';

create table record_change_field (
    change_id binary(16) not null,
    ordinal int not null,
    name varchar(50) not null,
    value_before longtext,
    value_after longtext,
    primary key (change_id, ordinal),
    constraint fk_record_change_field_change foreign key (change_id) references record_change (id),
    constraint ck_record_change_field_ordinal check (ordinal >= 0),
    constraint ck_record_change_field_value check (value_before is not null or value_after is not null)
) collate utf8mb4_bin comment = 'What a change of a record changed: lines are added and never changed';
