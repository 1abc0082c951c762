package campus.application.registrar;

import java.time.Instant;
import java.util.Optional;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Transcript;

/** Reads enrollments from both ends, one statement each; lists sort by {@link EnrollmentView#SORTS}. */
public interface EnrollmentQueries {

    /** The same of the enrollments in reach, in the same statements: whatever is out of reach is not there. */
    EnrollmentQueries within(Reach reach);

    Optional<EnrollmentView> find(EnrollmentId id);

    /** Whether an enrollment is out of reach, or not there; asks nothing when everything is in reach. */
    default boolean isOutOfReach(EnrollmentId id, Reach reach) {
        return !reach.equals(Reach.everything()) && within(reach).find(id).isEmpty();
    }

    /** What a change of its status needs to know, without a lock. */
    Optional<EnrollmentStanding> standing(EnrollmentId id);

    /** All enrollments. */
    Page<EnrollmentView> list(ListRequest request);

    /** Everybody who is or was in a section; empty for an unknown one. */
    Page<EnrollmentView> ofSection(SectionId section, ListRequest request);

    /** Every section a student is or was in; empty for an unknown one. */
    Page<EnrollmentView> ofStudent(StudentId student, ListRequest request);

    /** What was enrolled from one moment to another, both included. */
    Page<EnrollmentView> enrolledBetween(Instant first, Instant last, ListRequest request);

    /** Completed work by term's first day, then course code; empty when the student is unknown or deleted. */
    Optional<Transcript> transcript(StudentId student);
}
