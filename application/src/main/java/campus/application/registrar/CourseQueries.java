package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.CourseId;

/** Reads courses; lists sort by {@link CourseView#SORTS}. */
public interface CourseQueries extends RecordQueries<CourseId, CourseView> {

    /** Empty when the course is unknown or deleted; a course that requires nothing has an empty list. */
    Optional<PrerequisitesView> prerequisites(CourseId course);

    /**
     * What a live course requires through all chains, and what requires it. In one statement for the course, one for
     * each step of the longest chain and one after it, and one for what requires it.
     *
     * @param most how many courses there may be besides the course itself, 1 to {@link PrerequisiteChains#MAX_COURSES}
     */
    Optional<PrerequisiteChains> chains(CourseId course, int most);
}
