package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentRepository;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.AcademicRecord.Entry;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Credits;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.TermId;
import campus.domain.shared.Identifier;
import campus.persistence.shared.Columns;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlErrors;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcEnrollmentRepository implements EnrollmentRepository {

    private final EnrollmentTable enrollments;
    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcEnrollmentRepository(EnrollmentTable enrollments, SqlReads reads, SqlBatches batches) {
        this.enrollments = enrollments;
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
        List<UUID> ids = students.stream().map(StudentId::value).toList();
        Map<StudentId, Map<EnrollmentId, Entry>> found = new HashMap<>();
        students.forEach(student -> found.put(student, new LinkedHashMap<>()));
        JdbcRecords.inChunks(ids, this::entries).forEach(
                entry -> Objects.requireNonNull(found.get(entry.student())).merge(entry.entry().enrollmentId(),
                        entry.entry(), JdbcEnrollmentRepository::withMeetingsOfBoth));
        Map<StudentId, AcademicRecord> records = new HashMap<>();
        found.forEach((student, entries) -> records.put(student, new AcademicRecord(List.copyOf(entries.values()))));
        return records;
    }

    /** An entry for each meeting of an active section, one for any other. */
    private List<StudentsEntry> entries(List<UUID> students) {
        return reads.all("""
                /* language=SQL */
                select e.student_id, e.id, e.section_id, e.status, e.grade, s.course_id, s.term_id, c.code, c.credits,
                    m.section_id as m_section_id, m.ordinal as m_ordinal, m.days as m_days, m.starts_at as m_starts_at,
                    m.ends_at as m_ends_at
                from enrollment e
                join section s on s.id = e.section_id
                join course c on c.id = s.course_id
                left join meeting m on m.section_id = e.section_id and e.status = 'ACTIVE'
                where e.student_id in (:students)
                order by e.enrolled_at, e.id, m.ordinal
                """, Map.of("students", students),
                row -> new StudentsEntry(new StudentId(row.uuid("student_id")), entry(row)));
    }

    private record StudentsEntry(StudentId student, Entry entry) {
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
                join enrollment w on w.section_id = e.section_id
                    and (w.waitlisted_at < e.waitlisted_at or (w.waitlisted_at = e.waitlisted_at and w.id <= e.id))
                where e.id = :id
                """, Map.of("id", id));
    }

    private static Entry entry(Columns row) throws SQLException {
        @Nullable BigDecimal grade = row.decimalOrNull("grade");
        return new Entry(new EnrollmentId(row.uuid("id")), new SectionId(row.uuid("section_id")),
                new CourseId(row.uuid("course_id")), new CourseCode(row.text("code")), new TermId(row.uuid("term_id")),
                new Credits(row.decimal("credits")), EnrollmentStatus.valueOf(row.text("status")),
                grade == null ? null : new Grade(grade), row.integerOrNull("m_ordinal") == null ? List.of()
                        : List.of(row.row("m_", MeetingRow.class).meeting()));
    }

    private static Entry withMeetingsOfBoth(Entry one, Entry other) {
        return new Entry(one.enrollmentId(), one.sectionId(), one.courseId(), one.courseCode(), one.termId(),
                one.credits(), one.status(), one.grade(),
                Stream.concat(one.meetings().stream(), other.meetings().stream()).toList());
    }
}
