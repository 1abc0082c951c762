-- What is checked, and how many exceptions there are: all must be 0 after any mix of enrollments.

select 'oversold sections', count(*) from section where seats_taken > capacity;
select 'seats_taken differs from rows', count(*) from section s left join (select section_id, count(*) c from enrollment
  where status in ('ACTIVE', 'COMPLETED') group by section_id) t on t.section_id = s.id
  where s.seats_taken <> coalesce(t.c, 0);
select 'students over five active', count(*) from (select student_id from enrollment where status = 'ACTIVE'
  group by student_id having count(*) > 5) t;
select 'duplicates', count(*) from (select student_id, section_id from enrollment group by student_id, section_id
  having count(*) > 1) t;
select 'enrollments without history', count(*) from enrollment e
  left join enrollment_change h on h.enrollment_id = e.id where h.id is null;
select 'unmet prerequisites', count(*) from enrollment e join section s on s.id = e.section_id
  join prerequisite p on p.course_id = s.course_id
  where e.status = 'ACTIVE' and not exists (select 1 from enrollment d join section ds on ds.id = d.section_id
    where d.student_id = e.student_id and d.status = 'COMPLETED' and ds.course_id = p.required_course_id
      and d.grade >= p.minimum_grade);
