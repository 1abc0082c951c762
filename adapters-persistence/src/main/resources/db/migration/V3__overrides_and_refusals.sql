-- What the registration rules refused, and which of them a registrar has overridden. Rules stand under the codes of
-- their refusals, in the order of the rules and separated by commas.

create table refused_attempt (
    id binary(16) not null,
    student_id binary(16) not null,
    section_id binary(16) not null,
    reasons varchar(200) not null,
    refused_at datetime(6) not null,
    refused_by varchar(100) not null,
    primary key (id),
    constraint fk_refused_attempt_student foreign key (student_id) references student (id),
    constraint fk_refused_attempt_section foreign key (section_id) references section (id),
    constraint ck_refused_attempt_reasons check (reasons <> '')
) collate utf8mb4_bin comment = 'What the registration rules refused: lines are added and never changed';

create index ix_refused_attempt_student on refused_attempt (student_id, refused_at, id);
create index ix_refused_attempt_section on refused_attempt (section_id, refused_at, id);

alter table enrollment_change add column overridden varchar(200);
alter table enrollment_change add constraint ck_enrollment_change_overridden check (overridden <> '');
