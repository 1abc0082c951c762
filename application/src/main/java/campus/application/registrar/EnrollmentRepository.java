package campus.application.registrar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

/**
 * Keeps enrollments; student and section together are unique. Nothing is ever deleted here.
 * Must be called inside a transaction.
 */
public interface EnrollmentRepository {

    Optional<Enrollment> find(EnrollmentId id);

    /** Finds and holds the enrollment: until the transaction ends, nobody else can lock or change it. */
    Optional<Enrollment> lock(EnrollmentId id);

    /** Finds and holds the enrollments that these students have in these sections, in the order of identities. */
    Map<Key, Enrollment> lockAll(Collection<Key> keys);

    /** How many active enrollments these sections have; one without any is not in the map. */
    Map<SectionId, Long> countActive(Collection<SectionId> sections);

    /**
     * Adds enrollments under version 0 in one batch.
     *
     * @throws ConcurrentWriteException when a student has an enrollment in the section already; the caller must roll
     * back
     */
    void addAll(List<Enrollment> enrollments, Stamp stamp);

    /** Saves status, grade and times when the stored version is the one carried: written or stale, never duplicate. */
    Write<Enrollment> update(Enrollment enrollment, Stamp stamp);

    /**
     * Saves several in one batch, each as {@link #update} does.
     *
     * @throws ConcurrentWriteException when a stored version is another one; the caller must roll back
     */
    void updateAll(List<Enrollment> enrollments, Stamp stamp);

    /** All enrollments of a student as they are now; under the student's lock nobody can add to them meanwhile. */
    default AcademicRecord academicRecord(StudentId student) {
        return Objects.requireNonNull(academicRecords(List.of(student)).get(student));
    }

    /** The academic record of every one of these students, empty ones too. Needs no transaction. */
    Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students);

    /** The same as far as the records {@linkplain AcademicRecord#bearingOn bear on} an offering, which is less to read. */
    Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students, Offering offering);

    /** What bears on an offering of one student's record. */
    default AcademicRecord academicRecord(StudentId student, Offering offering) {
        return Objects.requireNonNull(academicRecords(List.of(student), offering).get(student));
    }

    /**
     * A live student with what bears on an offering of the academic record, in one read without a lock; needs no
     * transaction.
     */
    Optional<Applicant> applicant(StudentId student, Offering offering);

    /** Who waits for a seat in a section, the longest waiting first. */
    List<Enrollment> waitlist(SectionId section);

    /** The place of an enrollment on its section's waitlist, from 1; 0 when it does not wait. */
    int waitlistPosition(EnrollmentId id);

    /** What identifies an enrollment for people. */
    record Key(StudentId studentId, SectionId sectionId) {
    }
}
