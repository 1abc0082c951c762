package campus.application.registrar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.PastEnrollments.Fact;
import campus.application.registrar.SectionRepository.Offered;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.shared.Fields;

/**
 * Rows of legacy-enrollments.csv: a student in a course, active or else completed. A row belongs to the first term of
 * its course that had not ended on the day on which it was made, and to the only section there.
 */
final class LegacyEnrollmentRows implements ImportRows<LegacyEnrollmentRows.Row> {

    private final RegistrarPorts ports;
    private final RegistrarSettings settings;
    private final PastEnrollments past;

    LegacyEnrollmentRows(RegistrarPorts ports, RegistrarSettings settings, PastEnrollments past) {
        this.ports = ports;
        this.settings = settings;
        this.past = past;
    }

    /** A grade is there exactly when it is not active, unless the row has to be rejected for that. */
    record Row(StudentNumber student, CourseCode course, boolean active, @Nullable Grade grade, LocalDate createdOn) {

        EnrollmentStatus status() {
            return active ? EnrollmentStatus.ACTIVE : EnrollmentStatus.COMPLETED;
        }
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        StudentNumber student = cells.required(fields, "student_number", StudentNumber::new);
        CourseCode course = cells.required(fields, "course_code", CourseCode::new);
        Boolean active = cells.required(fields, "is_active", ImportCells::yesOrNo);
        Grade grade = Boolean.FALSE.equals(active)
                ? cells.required(fields, "final_grade", settings.gradeScale()::parse)
                : cells.optional(fields, "final_grade", settings.gradeScale()::parse);
        LocalDate createdOn = cells.required(fields, "created_at",
                text -> settings.dayOf(ImportCells.instant(text, settings.zone())));
        return fields.build(() -> new Row(student, course, active, grade, createdOn));
    }

    @Override
    public String key(Row row) {
        return row.student() + "|" + row.course() + "|" + row.createdOn();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        Map<StudentNumber, Found<StudentId>> students = ports.students()
                .lockByNumbers(rows.stream().map(row -> row.row().student()).distinct().toList());
        Map<CourseCode, Found<Course>> courses = ports.courses()
                .findByCodes(rows.stream().map(row -> row.row().course()).distinct().toList());
        Map<CourseId, List<Offered>> sections = ports.sections().offeredIn(
                courses.values().stream().filter(found -> !found.deleted()).map(found -> found.record().id()).toList());
        List<Fact> facts = new ArrayList<>();
        for (Numbered<Row> numbered : rows) {
            Row row = numbered.row();
            if (row.active() && row.grade() != null) {
                tally.reject(numbered.line(), "final_grade", new ImportProblem.GradeNotAllowed(row.status()));
                continue;
            }
            ImportBatch.live(students.get(row.student()), numbered.line(), "student_number", row.student().value(),
                    tally)
                    .ifPresent(student -> ImportBatch
                            .live(courses.get(row.course()), numbered.line(), "course_code", row.course().value(),
                                    tally)
                            .flatMap(course -> section(numbered, sections.getOrDefault(course.id(), List.of()), tally))
                            .ifPresent(section -> facts.add(new Fact(numbered.line(), student, section,
                                    row.status(), row.grade(), row.createdOn()))));
        }
        past.keep(facts, stamp, tally);
    }

    private static Optional<SectionId> section(Numbered<Row> numbered, List<Offered> offered, ImportTally tally) {
        LocalDate day = numbered.row().createdOn();
        Optional<LocalDate> end = offered.stream().map(Offered::termEndsOn).filter(last -> !last.isBefore(day))
                .min(LocalDate::compareTo);
        List<Offered> choices = offered.stream().filter(one -> end.isPresent() && one.termEndsOn().equals(end.get()))
                .toList();
        if (choices.size() != 1) {
            tally.reject(numbered.line(), "course_code", new ImportProblem.ChooseSection(choices.size()));
            return Optional.empty();
        }
        return Optional.of(choices.getFirst().id());
    }
}
