package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
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

import org.jspecify.annotations.Nullable;

import campus.application.registrar.Applicant;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.AcademicRecord.Entry;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Credits;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Name;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

/** What students were and are enrolled in, as the rules of registration look at it. Thread-safe. */
@Singleton
final class AcademicRecords {

    private static final String ENTRY = """
            /* language=SQL */
            e.id, e.section_id, e.status, e.grade, s.course_id, s.term_id, c.code, c.credits,
                m.section_id as m_section_id, m.ordinal as m_ordinal, m.days as m_days, m.starts_at as m_starts_at,
                m.ends_at as m_ends_at
            """;

    private final SqlReads reads;

    AcademicRecords(SqlReads reads) {
        this.reads = reads;
    }

    Map<StudentId, AcademicRecord> of(Collection<StudentId> students) {
        List<UUID> ids = students.stream().map(StudentId::value).toList();
        Map<StudentId, Map<EnrollmentId, Entry>> found = new HashMap<>();
        students.forEach(student -> found.put(student, new LinkedHashMap<>()));
        JdbcRecords.inChunks(ids, this::entries).forEach(
                entry -> Objects.requireNonNull(found.get(entry.student())).merge(entry.entry().enrollmentId(),
                        entry.entry(), AcademicRecords::withMeetingsOfBoth));
        Map<StudentId, AcademicRecord> records = new HashMap<>();
        found.forEach((student, entries) -> records.put(student, new AcademicRecord(List.copyOf(entries.values()))));
        return records;
    }

    Optional<Applicant> applicant(StudentId student) {
        Map<EnrollmentId, Entry> entries = new LinkedHashMap<>();
        return reads.all("""
                /* language=SQL */
                select st.id as student_id, st.version, st.student_number, st.name, st.email, st.date_of_birth, st.hold,
                """ + ENTRY + """
                from student st
                left join enrollment e on e.student_id = st.id
                left join section s on s.id = e.section_id
                left join course c on c.id = s.course_id
                left join meeting m on m.section_id = e.section_id and e.status = 'ACTIVE'
                where st.id = :student and st.deleted_at is null
                order by e.enrolled_at, e.id, m.ordinal
                """, Map.of("student", student), row -> {
            if (row.textOrNull("status") != null) {
                Entry entry = entry(row);
                entries.merge(entry.enrollmentId(), entry, AcademicRecords::withMeetingsOfBoth);
            }
            return row.isFirst() ? Optional.of(student(row)) : Optional.<Student>empty();
        }).stream().findFirst().flatMap(first -> first)
                .map(found -> new Applicant(found, new AcademicRecord(List.copyOf(entries.values()))));
    }

    private static Student student(Columns row) throws SQLException {
        String hold = row.textOrNull("hold");
        return new Student(new StudentId(row.uuid("student_id")), row.number("version"),
                new Student.Details(new StudentNumber(row.text("student_number")), new Name(row.text("name")),
                        new EmailAddress(row.text("email")), row.dateOrNull("date_of_birth"),
                        hold == null ? null : new Remark(hold)));
    }

    /** An entry for each meeting of an active section, one for any other. */
    private List<StudentsEntry> entries(List<UUID> students) {
        return reads.all("""
                /* language=SQL */
                select e.student_id,
                """ + ENTRY + """
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
