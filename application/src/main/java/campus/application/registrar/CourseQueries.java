package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.CourseId;

/** Reads courses; lists sort by {@link CourseView#SORTS}. */
public interface CourseQueries extends RecordQueries<CourseId, CourseView> {

    /** Empty when the course is unknown or deleted; a course that requires nothing has an empty list. */
    Optional<PrerequisitesView> prerequisites(CourseId course);
}
