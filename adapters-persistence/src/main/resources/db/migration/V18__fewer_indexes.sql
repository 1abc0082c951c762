-- An enrollment is written to each of its indexes, most of them on the day when nobody has time. A section holds so few
-- that those of one status or grade are found among them without an index of their own; ix_enrollment_counted has both.

drop index ix_enrollment_status on enrollment;
drop index ix_enrollment_grade on enrollment;
drop index ix_enrollment_waitlist on enrollment;

-- The key that scores refer to begins with the section now, so that it also serves rosters in the order of identities.
alter table score drop constraint fk_score_enrollment;
alter table enrollment drop constraint uq_enrollment_section;
alter table enrollment add constraint uq_enrollment_in_section unique (section_id, id);
create index ix_score_enrollment on score (section_id, enrollment_id);
alter table score add constraint fk_score_enrollment
    foreign key (section_id, enrollment_id) references enrollment (section_id, id);
