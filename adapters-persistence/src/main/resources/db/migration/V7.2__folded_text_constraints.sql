-- From here on every row has its folded texts, and lists are served by them.

alter table department modify column name_folded varchar(200) not null;
alter table course modify column title_folded varchar(200) not null;
alter table term modify column name_folded varchar(200) not null;
alter table student modify column name_folded varchar(200) not null;

alter table section
    add constraint ck_section_instructor_folded check ((instructor_folded is null) = (instructor is null));

create index ix_department_name_folded on department (name_folded, id);
create index ix_course_title_folded on course (title_folded, id);
create index ix_term_name_folded on term (name_folded, id);
create index ix_section_instructor_folded on section (instructor_folded, id);
create index ix_student_name_folded on student (name_folded, id);
