-- Columns for comparing text without regard to case: each holds the text beside it, every character by itself in lower
-- case as the program knows it. Version 7.1, a step of the program, fills them; see FoldedTextMigration.

alter table department add column name_folded varchar(200);
alter table course add column title_folded varchar(200);
alter table term add column name_folded varchar(200);
alter table section add column instructor_folded varchar(200);
alter table student add column name_folded varchar(200);
