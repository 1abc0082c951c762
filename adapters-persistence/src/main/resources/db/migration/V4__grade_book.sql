-- The grade book: weighted parts of a section, and what its students reached in them.

create table assessment (
    id binary(16) not null,
    version bigint not null,
    section_id binary(16) not null,
    name varchar(200) not null,
    weight decimal(6, 2) not null,
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    deleted_at datetime(6),
    deleted_by varchar(100),
    primary key (id),
    constraint uq_assessment_name unique (section_id, name),
    constraint uq_assessment_section unique (id, section_id),
    constraint fk_assessment_section foreign key (section_id) references section (id),
    constraint ck_assessment_version check (version >= 0),
    constraint ck_assessment_weight check (weight between 0.01 and 1000),
    constraint ck_assessment_deleted check ((deleted_at is null) = (deleted_by is null))
) collate utf8mb4_bin comment = 'A weighted part of a section; it stays with that section';

create index ix_assessment_section on assessment (section_id, id);
create index ix_assessment_name on assessment (section_id, name, id);
create index ix_assessment_weight on assessment (section_id, weight, id);
create index ix_assessment_created on assessment (section_id, created_at, id);
create index ix_assessment_updated on assessment (section_id, updated_at, id);

-- What a score refers to, so that enrollment and assessment are of one section.
alter table enrollment add constraint uq_enrollment_section unique (id, section_id);

-- The section stands in the key for the sake of the reference; enrollment and assessment alone would be unique.
create table score (
    enrollment_id binary(16) not null,
    section_id binary(16) not null,
    assessment_id binary(16) not null,
    version bigint not null,
    grade decimal(4, 2),
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    updated_at datetime(6) not null,
    updated_by varchar(100) not null,
    primary key (enrollment_id, section_id, assessment_id),
    constraint fk_score_enrollment foreign key (enrollment_id, section_id) references enrollment (id, section_id),
    constraint fk_score_assessment foreign key (assessment_id, section_id) references assessment (id, section_id),
    constraint ck_score_version check (version >= 1),
    constraint ck_score_grade check (grade between 0 and 4)
) collate utf8mb4_bin comment = 'What was reached in an assessment; without a grade it was taken back';

create index ix_score_assessment on score (assessment_id, section_id);
