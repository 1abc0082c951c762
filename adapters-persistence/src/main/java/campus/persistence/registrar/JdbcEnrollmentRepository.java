package campus.persistence.registrar;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.Applicant;
import campus.application.registrar.EnrollmentRepository;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Identifier;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlErrors;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcEnrollmentRepository implements EnrollmentRepository {

    private final EnrollmentTable enrollments;
    private final AcademicRecords records;
    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcEnrollmentRepository(EnrollmentTable enrollments, AcademicRecords records, SqlReads reads,
            SqlBatches batches) {
        this.enrollments = enrollments;
        this.records = records;
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return enrollments.findById(id.value()).map(EnrollmentRow::enrollment);
    }

    @Override
    public Optional<Enrollment> lock(EnrollmentId id) {
        return enrollments.findByIdForUpdate(id.value()).map(EnrollmentRow::enrollment);
    }

    @Override
    public Map<Key, Enrollment> lockAll(Collection<Key> keys) {
        List<List<Identifier>> pairs = keys.stream()
                .map(key -> List.<Identifier>of(key.studentId(), key.sectionId())).toList();
        Map<Key, Enrollment> found = new HashMap<>();
        JdbcRecords.inChunks(pairs, this::lockPairs)
                .forEach(e -> found.put(new Key(e.studentId(), e.sectionId()), e));
        return found;
    }

    private List<Enrollment> lockPairs(List<List<Identifier>> pairs) {
        return reads.all("""
                /* language=SQL */
                select id, version, student_id, section_id, status, grade, enrolled_at, waitlisted_at, created_at,
                    created_by, updated_at, updated_by
                from enrollment
                where (student_id, section_id) in (:pairs)
                order by id
                for update
                """, Map.of("pairs", pairs), row -> row.row("", EnrollmentRow.class).enrollment());
    }

    @Override
    public Map<SectionId, Long> countActive(Collection<SectionId> sections) {
        Map<SectionId, Long> counts = new HashMap<>();
        if (!sections.isEmpty()) {
            reads.all("""
                    /* language=SQL */
                    select section_id, count(*) as number
                    from enrollment
                    where section_id in (:sections) and status = 'ACTIVE'
                    group by section_id
                    """, Map.of("sections", sections),
                    row -> Map.entry(new SectionId(row.uuid("section_id")), row.number("number")))
                    .forEach(count -> counts.put(count.getKey(), count.getValue()));
        }
        return counts;
    }

    @Override
    public void addAll(List<Enrollment> added, Stamp stamp) {
        try {
            batches.run("""
                    /* language=SQL */
                    insert into enrollment (id, version, student_id, section_id, status, grade, enrolled_at, waitlisted_at,
                        created_at, created_by, updated_at, updated_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, added.stream().map(enrollment -> EnrollmentRow.of(enrollment, 0, stamp).values()).toList());
        } catch (DataAccessException e) {
            throw SqlErrors.isUniqueViolation(e) ? new ConcurrentWriteException("somebody is enrolled already", e) : e;
        }
    }

    @Override
    public void updateAll(List<Enrollment> changed, Stamp stamp) {
        List<List<@Nullable Object>> rows = changed.stream()
                .map(enrollment -> EnrollmentRow.of(enrollment, enrollment.version(), stamp))
                .map(row -> Arrays.<@Nullable Object>asList(row.status(), row.grade(), row.enrolledAt(),
                        row.waitlistedAt(), row.updatedAt(), row.updatedBy(), row.id(), row.version()))
                .toList();
        if (batches.run("""
                /* language=SQL */
                update enrollment
                set status = ?, grade = ?, enrolled_at = ?, waitlisted_at = ?, version = version + 1, updated_at = ?,
                    updated_by = ?
                where id = ? and version = ?
                """, rows) < rows.size()) {
            throw new ConcurrentWriteException("an enrollment was changed meanwhile");
        }
    }

    @Override
    public Write<Enrollment> update(Enrollment enrollment, Stamp stamp) {
        EnrollmentRow row = EnrollmentRow.of(enrollment, enrollment.version(), stamp);
        int changed = enrollments.change(row.id(), row.version(), row.status(), row.grade(), row.enrolledAt(),
                row.waitlistedAt(), row.updatedAt(), row.updatedBy());
        return changed == 0 ? new Write.Stale<>()
                : new Write.Written<>(EnrollmentRow.of(enrollment, enrollment.version() + 1, stamp).enrollment());
    }

    @Override
    public Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students) {
        return records.of(students);
    }

    @Override
    public Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students, Offering offering) {
        return records.of(students, offering);
    }

    @Override
    public Optional<Applicant> applicant(StudentId student, Offering offering) {
        return records.applicant(student, offering);
    }

    @Override
    public List<Enrollment> waitlist(SectionId section) {
        return enrollments.waitlist(section.value()).stream().map(EnrollmentRow::enrollment).toList();
    }

    @Override
    public int waitlistPosition(EnrollmentId id) {
        return (int) reads.number("""
                /* language=SQL */
                select count(*) as number
                from enrollment e
                join enrollment w on w.section_id = e.section_id and w.status = 'WAITLISTED'
                    and (w.waitlisted_at < e.waitlisted_at or (w.waitlisted_at = e.waitlisted_at and w.id <= e.id))
                where e.id = :id
                """, Map.of("id", id));
    }
}
