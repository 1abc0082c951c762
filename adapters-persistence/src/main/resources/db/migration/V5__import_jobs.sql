-- Imports that run by themselves: jobs, how far they are, and what they rejected.

create table import_job (
    id binary(16) not null,
    file_name varchar(255) not null,
    dry_run boolean not null,
    allow_drops boolean not null,
    state varchar(20) not null,
    failure varchar(20),
    created_at datetime(6) not null,
    created_by varchar(100) not null,
    started_at datetime(6),
    finished_at datetime(6),
    touched_at datetime(6) not null,
    primary key (id),
    constraint ck_import_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    constraint ck_import_job_failure check (failure in ('BUSY', 'FAULT')),
    constraint ck_import_job_failed check ((failure is not null) = (state = 'FAILED')),
    constraint ck_import_job_started check (started_at is not null or state in ('QUEUED', 'INTERRUPTED', 'FAILED')),
    constraint ck_import_job_finished check ((finished_at is null) = (state in ('QUEUED', 'RUNNING')))
) collate utf8mb4_bin comment = 'An import; unfinished and not touched for some seconds, its process is gone';

create index ix_import_job_created on import_job (created_at, id);

create table import_file (
    job_id binary(16) not null,
    ordinal smallint not null,
    name varchar(255) not null,
    kind varchar(40) not null,
    bytes bigint not null,
    bytes_read bigint not null,
    created bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    rejected bigint not null,
    primary key (job_id, ordinal),
    constraint fk_import_file_job foreign key (job_id) references import_job (id),
    constraint ck_import_file_ordinal check (ordinal >= 0),
    constraint ck_import_file_bytes check (bytes >= 0 and bytes_read >= 0),
    constraint ck_import_file_counts check (created >= 0 and changed >= 0 and unchanged >= 0 and rejected >= 0)
) collate utf8mb4_bin comment = 'How far a file of an import is read, and what became of its rows';

create table import_reject (
    job_id binary(16) not null,
    number bigint not null,
    file_name varchar(255) not null,
    line bigint not null,
    column_name varchar(100) not null,
    code varchar(50) not null,
    message varchar(4000) not null,
    cells varchar(2000) not null,
    primary key (job_id, number),
    constraint fk_import_reject_job foreign key (job_id) references import_job (id),
    constraint ck_import_reject_number check (number > 0)
) collate utf8mb4_bin comment = 'Why a row of an import was not kept, numbered in the order of files and lines';

create table import_drop (
    job_id binary(16) not null,
    ordinal smallint not null,
    course_code varchar(20) not null,
    term_code varchar(20) not null,
    section_number varchar(20) not null,
    active bigint not null,
    dropped bigint not null,
    primary key (job_id, ordinal),
    constraint fk_import_drop_job foreign key (job_id) references import_job (id),
    constraint ck_import_drop_ordinal check (ordinal >= 0),
    constraint ck_import_drop_counts check (active >= 0 and dropped >= 0)
) collate utf8mb4_bin comment = 'Why an import was refused: sections of which it would drop too many';
