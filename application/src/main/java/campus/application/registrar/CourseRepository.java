package campus.application.registrar;

import java.util.Collection;
import java.util.Map;

import campus.application.shared.Repository;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.PrerequisiteGraph;
import campus.domain.registrar.Prerequisites;

/**
 * Keeps courses and their prerequisites; unique field {@code code}. Sections depend on a course, and so do the live
 * courses that require it (kind "courses").
 */
public interface CourseRepository extends Repository<CourseId, Course> {

    /** Live and deleted courses with these codes. */
    Map<CourseCode, Found<Course>> findByCodes(Collection<CourseCode> codes);

    /** The prerequisites of these courses; a course without any is not in the map. */
    Map<CourseId, Prerequisites> prerequisitesOf(Collection<CourseId> courses);

    /**
     * The prerequisites of the whole catalogue, read under a lock that lets one transaction at a time change them; two
     * changes at once could otherwise close a circle together.
     */
    PrerequisiteGraph lockPrerequisiteGraph();

    /** Replaces the prerequisites of a course; its version is raised by {@link #update}, not here. */
    void replacePrerequisites(CourseId course, Prerequisites prerequisites, Stamp stamp);
}
