package campus.application.registrar;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites;
import campus.domain.shared.Actor;

/** Keeps the courses of the school and what each of them requires. */
public interface ManageCourses extends ManageRecords<CourseId, Course.Details, Course.Details, Course> {

    /**
     * Replaces the prerequisites of a course, and raises its version, unless the course would come to require
     * itself.
     */
    RecordOutcome<Course> setPrerequisites(CourseId id, long version, Prerequisites prerequisites, Actor by);
}
