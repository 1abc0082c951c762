select (select count(*) from enrollment), (select count(*) from enrollment_change);
