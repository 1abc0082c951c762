package campus.application.registrar;

import java.util.Map;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites;

/** The prerequisites of a course, the course's version, and every course that is named in them. */
public record PrerequisitesView(Prerequisites prerequisites, long version, Map<CourseId, Course> courses) {

    public PrerequisitesView {
        courses = Map.copyOf(courses);
    }
}
