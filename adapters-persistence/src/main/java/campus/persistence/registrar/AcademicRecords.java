package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import campus.domain.registrar.Offering;
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
            e.id, e.section_id, e.status, e.grade, e.enrolled_at, s.course_id, s.term_id, c.code, c.credits, m.ordinal,
                m.days, m.starts_at, m.ends_at
            """;
    /** The rows are put in order here, which is done sooner than a server begins to sort. */
    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::enrolledAt)
            .thenComparing(line -> line.entry().enrollmentId().value().toString()).thenComparingInt(Line::ordinal);

    private final SqlReads reads;

    AcademicRecords(SqlReads reads) {
        this.reads = reads;
    }

    Map<StudentId, AcademicRecord> of(Collection<StudentId> students) {
        return of(students, Part.ALL);
    }

    /** As far as they bear on an offering. */
    Map<StudentId, AcademicRecord> of(Collection<StudentId> students, Offering offering) {
        return of(students, Part.bearingOn(offering));
    }

    private Map<StudentId, AcademicRecord> of(Collection<StudentId> students, Part part) {
        List<UUID> ids = students.stream().map(StudentId::value).toList();
        Map<StudentId, List<Line>> found = new HashMap<>();
        students.forEach(student -> found.put(student, new ArrayList<>()));
        JdbcRecords.inChunks(ids, some -> lines(some, part))
                .forEach(line -> Objects.requireNonNull(found.get(line.student())).add(line));
        Map<StudentId, AcademicRecord> records = new HashMap<>();
        found.forEach((student, lines) -> records.put(student, record(lines)));
        return records;
    }

    Optional<Applicant> applicant(StudentId student, Offering offering) {
        Part part = Part.bearingOn(offering);
        List<Line> lines = new ArrayList<>();
        return reads.all("""
                /* language=SQL */
                select st.id as student_id, st.version, st.student_number, st.name, st.email, st.date_of_birth, st.hold,
                """ + ENTRY + """
                from student st
                left join enrollment e on e.student_id = st.id
                """ + part.condition() + """
                left join section s on s.id = e.section_id
                left join course c on c.id = s.course_id
                left join meeting m on m.section_id = e.section_id and e.status = 'ACTIVE'
                where st.id = :student and st.deleted_at is null
                """, part.with("student", student), row -> {
            if (row.textOrNull("status") != null) {
                lines.add(Line.of(row));
            }
            return row.isFirst() ? Optional.of(student(row)) : Optional.<Student>empty();
        }).stream().findFirst().flatMap(first -> first).map(found -> new Applicant(found, record(lines)));
    }

    private static Student student(Columns row) throws SQLException {
        String hold = row.textOrNull("hold");
        return new Student(new StudentId(row.uuid("student_id")), row.number("version"),
                new Student.Details(new StudentNumber(row.text("student_number")), new Name(row.text("name")),
                        new EmailAddress(row.text("email")), row.dateOrNull("date_of_birth"),
                        hold == null ? null : new Remark(hold)));
    }

    private List<Line> lines(List<UUID> students, Part part) {
        return reads.all("""
                /* language=SQL */
                select e.student_id,
                """ + ENTRY + """
                from enrollment e
                join section s on s.id = e.section_id
                join course c on c.id = s.course_id
                left join meeting m on m.section_id = e.section_id and e.status = 'ACTIVE'
                where e.student_id %s
                """.formatted(students.size() == 1 ? "= :students" : "in (:students)") + part.condition(),
                part.with("students", students), Line::of);
    }

    private static AcademicRecord record(List<Line> lines) {
        Map<EnrollmentId, Entry> entries = new LinkedHashMap<>();
        lines.stream().sorted(IN_ORDER).map(Line::entry).forEach(
                entry -> entries.merge(entry.enrollmentId(), entry, AcademicRecords::withMeetingsOfBoth));
        return new AcademicRecord(List.copyOf(entries.values()));
    }

    /** An entry with one meeting of an active section, or with none. */
    private record Line(StudentId student, Instant enrolledAt, int ordinal, Entry entry) {

        static Line of(Columns row) throws SQLException {
            @Nullable BigDecimal grade = row.decimalOrNull("grade");
            @Nullable Integer ordinal = row.integerOrNull("ordinal");
            return new Line(new StudentId(row.uuid("student_id")), row.instant("enrolled_at"),
                    ordinal == null ? 0 : ordinal,
                    new Entry(new EnrollmentId(row.uuid("id")), new SectionId(row.uuid("section_id")),
                            new CourseId(row.uuid("course_id")), new CourseCode(row.text("code")),
                            new TermId(row.uuid("term_id")), new Credits(row.decimal("credits")),
                            EnrollmentStatus.valueOf(row.text("status")), grade == null ? null : new Grade(grade),
                            ordinal == null ? List.of() : List.of(MeetingRow.meeting(row))));
        }
    }

    /** Which entries are read: a further condition, and its values. */
    private record Part(String condition, Map<String, Object> values) {

        static final Part ALL = new Part("", Map.of());

        /**
         * What {@link AcademicRecord#bearingOn} keeps. It is no plain condition, for which MySQL would weigh the indexes
         * that begin with a section or a status, each time and for longer than reading takes.
         */
        static Part bearingOn(Offering offering) {
            Set<CourseId> required = offering.prerequisites().courses();
            SectionId section = offering.section().id();
            return required.isEmpty()
                    ? new Part("""
                            and case when e.status = 'ACTIVE' or e.section_id = :section then 1 else 0 end = 1
                            """, Map.of("section", section))
                    : new Part("""
                            and case when e.status = 'ACTIVE' or e.section_id = :section or exists (
                                select 1 from section o where o.id = e.section_id and o.course_id in (:required))
                                then 1 else 0 end = 1
                            """, Map.of("section", section, "required", required));
        }

        Map<String, Object> with(String name, Object value) {
            Map<String, Object> all = new HashMap<>(values);
            all.put(name, value);
            return all;
        }
    }

    private static Entry withMeetingsOfBoth(Entry one, Entry other) {
        return new Entry(one.enrollmentId(), one.sectionId(), one.courseId(), one.courseCode(), one.termId(),
                one.credits(), one.status(), one.grade(),
                Stream.concat(one.meetings().stream(), other.meetings().stream()).toList());
    }
}
