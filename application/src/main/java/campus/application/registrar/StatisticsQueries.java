package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;

/**
 * Counts enrollments and seats, each answer of one moment and in one statement. Deleted sections count nowhere,
 * cancelled ones everywhere but in {@link #sections}.
 */
public interface StatisticsQueries {

    /** Empty when the section is unknown, deleted or out of reach. */
    Optional<SectionStatistics> ofSection(SectionId section, Reach reach);

    /** The same with everything in reach. */
    default Optional<SectionStatistics> ofSection(SectionId section) {
        return ofSection(section, Reach.everything());
    }

    /** Empty when the course is unknown or deleted. */
    Optional<SectionStatistics> ofCourse(CourseId course);

    /** Empty when the term is unknown or deleted. */
    Optional<TermStatistics> ofTerm(TermId term);

    /**
     * A page of the live courses, which sort by {@link CourseStatistics#SORTS}. A term, where one is given, leaves the
     * courses that have a section in it, and counts no other sections; a department leaves its courses. Unknown ones
     * leave nothing.
     */
    Page<CourseStatistics> courses(@Nullable TermId term, @Nullable DepartmentId department, ListRequest request);

    /** The first sections in an order, at most {@code limit}, among all that are not cancelled. */
    List<SectionOccupancy> sections(SectionOccupancy.Order order, int limit);

    /** The first sections of a term in an order; empty when the term is unknown or deleted. */
    Optional<List<SectionOccupancy>> sections(TermId term, SectionOccupancy.Order order, int limit);
}
