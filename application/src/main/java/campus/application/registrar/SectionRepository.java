package campus.application.registrar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import campus.application.shared.Repository;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermId;

/**
 * Keeps sections with their meetings; the number is unique within course and term (field {@code number}).
 * Enrollments of any status and assessments depend on a section. No method here changes the counters of seats:
 * {@link Seats} does.
 */
public interface SectionRepository extends Repository<SectionId, Section> {

    /** Live and deleted sections with these keys. */
    Map<Key, Found<Section>> findByKeys(Collection<Key> keys);

    /**
     * The live sections of these courses, each with the last day of its term; a course without any is not in the map.
     */
    Map<CourseId, List<Offered>> offeredIn(Collection<CourseId> courses);

    /** A section, and when its term is over. */
    record Offered(SectionId id, CourseId courseId, LocalDate termEndsOn) {
    }

    /** What identifies a section for people. */
    record Key(CourseId courseId, TermId termId, SectionNumber number) {
    }
}
