package campus.application.registrar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.PastEnrollments.Fact;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Rows of enrollments.csv. */
final class EnrollmentRows implements ImportRows<EnrollmentRows.Row> {

    private final RegistrarPorts ports;
    private final RegistrarSettings settings;
    private final PastEnrollments past;

    EnrollmentRows(RegistrarPorts ports, RegistrarSettings settings, PastEnrollments past) {
        this.ports = ports;
        this.settings = settings;
        this.past = past;
    }

    /** A grade is there exactly when it is completed, unless the row has to be rejected for that. */
    record Row(StudentNumber student, CourseCode course, TermCode term, SectionNumber section, EnrollmentStatus status,
            @Nullable Grade grade, @Nullable LocalDate enrolledOn) {
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        StudentNumber student = cells.required(fields, "student_number", StudentNumber::new);
        CourseCode course = cells.required(fields, "course_code", CourseCode::new);
        TermCode term = cells.required(fields, "term_code", TermCode::new);
        SectionNumber section = cells.required(fields, "section_number", SectionNumber::new);
        EnrollmentStatus status = cells.required(fields, "status", EnrollmentRows::status);
        Grade grade = status == EnrollmentStatus.COMPLETED
                ? cells.required(fields, "grade", settings.gradeScale()::parse)
                : cells.optional(fields, "grade", settings.gradeScale()::parse);
        LocalDate enrolledOn = cells.optional(fields, "enrolled_on", ImportCells::date);
        return fields.build(() -> new Row(student, course, term, section, status, grade, enrolledOn));
    }

    @Override
    public String key(Row row) {
        return row.student() + "|" + row.course() + "|" + row.term() + "|" + row.section();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        past.keep(facts(rows, tally), stamp, tally);
    }

    /** The rows whose student and section are there, with their identities; the others are rejected. */
    List<Fact> facts(List<Numbered<Row>> rows, ImportTally tally) {
        Map<StudentNumber, Found<StudentId>> students = ports.students()
                .lockByNumbers(rows.stream().map(row -> row.row().student()).distinct().toList());
        Map<CourseCode, Found<Course>> courses = ports.courses()
                .findByCodes(rows.stream().map(row -> row.row().course()).distinct().toList());
        Map<TermCode, Found<Term>> terms = ports.terms()
                .findByCodes(rows.stream().map(row -> row.row().term()).distinct().toList());
        Map<Numbered<Row>, SectionRepository.Key> keys = new LinkedHashMap<>();
        for (Numbered<Row> numbered : rows) {
            Row row = numbered.row();
            if (row.grade() != null && row.status() != EnrollmentStatus.COMPLETED) {
                tally.reject(numbered.line(), "grade", new ImportProblem.GradeNotAllowed(row.status()));
                continue;
            }
            ImportBatch.live(courses.get(row.course()), numbered.line(), "course_code", row.course().value(), tally)
                    .flatMap(course -> ImportBatch
                            .live(terms.get(row.term()), numbered.line(), "term_code", row.term().value(), tally)
                            .map(term -> new SectionRepository.Key(course.id(), term.id(), row.section())))
                    .ifPresent(key -> keys.put(numbered, key));
        }
        Map<SectionRepository.Key, Found<Section>> sections = ports.sections().findByKeys(keys.values());
        return keys.entrySet().stream()
                .flatMap(entry -> fact(entry.getKey(), students, sections.get(entry.getValue()), tally).stream())
                .toList();
    }

    private static Optional<Fact> fact(Numbered<Row> numbered, Map<StudentNumber, Found<StudentId>> students,
            @Nullable Found<Section> section, ImportTally tally) {
        Row row = numbered.row();
        return ImportBatch.live(students.get(row.student()), numbered.line(), "student_number", row.student().value(),
                tally)
                .flatMap(student -> ImportBatch
                        .live(section, numbered.line(), "section_number", row.section().value(), tally)
                        .map(found -> new Fact(numbered.line(), student, found.id(), row.status(), row.grade(),
                                row.enrolledOn())));
    }

    private static EnrollmentStatus status(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "active" -> EnrollmentStatus.ACTIVE;
            case "dropped" -> EnrollmentStatus.DROPPED;
            case "completed" -> EnrollmentStatus.COMPLETED;
            default -> throw new InvalidValueException(new Violation.Malformed("active, dropped or completed"));
        };
    }
}
