-- Files that were sent to import, kept so that they can be imported after a look at a dry run.

create table import_upload (
    id binary(16) not null,
    file_name varchar(255) not null,
    pieces int not null,
    expires_at datetime(6) not null,
    primary key (id),
    constraint ck_import_upload_pieces check (pieces >= 0)
) collate utf8mb4_bin comment = 'A file that was sent to import, kept for an hour; without pieces it is not whole yet, or given up';

-- What removing the oldest reads.
create index ix_import_upload_expires on import_upload (expires_at, id);

create table import_upload_piece (
    upload_id binary(16) not null,
    ordinal int not null,
    content mediumblob not null,
    primary key (upload_id, ordinal),
    constraint fk_import_upload_piece_upload foreign key (upload_id) references import_upload (id),
    constraint ck_import_upload_piece_ordinal check (ordinal >= 0)
) collate utf8mb4_bin comment = 'A part of such a file, a megabyte at most';

create table import_upload_use (
    job_id binary(16) not null,
    upload_id binary(16) not null,
    next_job_id binary(16),
    primary key (job_id),
    constraint uq_import_upload_use_next unique (next_job_id),
    constraint fk_import_upload_use_job foreign key (job_id) references import_job (id),
    constraint fk_import_upload_use_upload foreign key (upload_id) references import_upload (id),
    constraint fk_import_upload_use_next foreign key (next_job_id) references import_job (id)
) collate utf8mb4_bin comment = 'That an import reads such a file, and which one read it once more after it';
