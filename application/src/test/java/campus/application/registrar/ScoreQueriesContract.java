package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Score;
import campus.domain.registrar.ScoreSheet;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.Students;

import static campus.domain.registrar.Assessments.anAssessment;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link ScoreQueries} does. */
public abstract class ScoreQueriesContract extends RegistrarListContract<ScoreSheetView> {
    private static final Instant FIRST = Instant.parse("2026-08-20T09:00:00Z");
    private static final int ASSESSMENTS = 3;

    /** Assessments 1 to 3 of section 1, another that is deleted, and one of section 2. */
    @BeforeEach
    final void addAssessments() {
        school().founded();
        school().add(Sections.aSection(2));
        for (int i = ASSESSMENTS; i > 0; i--) {
            school().add(anAssessment(i).weight("" + i));
        }
        school().add(anAssessment(8));
        school().delete(school().adapters().assessments(), Ids.assessment(8));
        school().add(anAssessment(9).section(Ids.section(2)));
    }

    @Override
    protected final Page<ScoreSheetView> list(ListRequest request) {
        return queries().ofSection(Ids.section(1), request);
    }

    @Override
    protected final List<SortField> sorts() {
        return ScoreSheetView.SORTS;
    }

    @Override
    protected final ListFields<ScoreSheetView> fields() {
        return RegistrarFields.SCORE_SHEETS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            Enrollments enrollment = Enrollments.anEnrollment(i);
            if (i % 4 == 0) {
                enrollment.completed(List.of("0.67", "4.00", "3.00").get(i % 3));
            }
            add(enrollment.enrolledAt(FIRST.plusNanos(i % 6 * 1_000L)), i, "Student " + i % 5);
            if (i % ASSESSMENTS != 0) {
                school().score(Ids.enrollment(i), Ids.assessment(i % ASSESSMENTS), "%d.00".formatted(i % 5));
            }
        }
        add(Enrollments.anEnrollment(70).waitlisted(), 70, "Waiting");
        add(Enrollments.anEnrollment(71).dropped(), 71, "Gone");
        school().add(Enrollments.anEnrollment(72).student(Ids.student(1)).section(Ids.section(2)));
    }

    @Override
    protected final void addFirst() {
        add(Enrollments.anEnrollment(90).enrolledAt(FIRST.minusSeconds(1)), 90, "Early");
    }

    @Override
    protected final void addLast() {
        add(Enrollments.anEnrollment(91).enrolledAt(FIRST.plusSeconds(1)), 91, "Late");
    }

    @Test
    final void isEmptyForAnUnknownSection() {
        addRows();
        assertEquals(List.of(), queries().ofSection(Ids.section(99), ListRequest.first()).items());
    }

    @Test
    final void showsTheSameSheetsOneByOne() {
        addRows();
        List<ScoreSheetView> sheets = list(ListRequest.first(SortKey.descending(ScoreSheetView.SORTS.getFirst())))
                .items();
        assertEquals(ROWS, sheets.size());
        sheets.forEach(sheet -> assertEquals(Optional.of(sheet), queries().find(sheet.enrollment().id())));
    }

    @Nested
    class Find {

        @Test
        void showsEveryLiveAssessmentWithItsScore() {
            Student student = school().add(Students.aStudent(1));
            Enrollment enrollment = school().add(Enrollments.anEnrollment(1));
            Score scored = school().score(enrollment.id(), Ids.assessment(2), "3.67");
            school().score(enrollment.id(), Ids.assessment(3), "1.00");
            Score takenBack = school().score(enrollment.id(), Ids.assessment(3), null);
            assertEquals(Optional.of(new ScoreSheetView(enrollment, student.details().number(),
                    student.details().name(), student.details().email(), new ScoreSheet(List.of(
                            line(1, Score.none(enrollment.id(), Ids.assessment(1))), line(2, scored),
                            line(3, takenBack))))),
                    queries().find(enrollment.id()));
        }

        @Test
        void showsSheetsOfEveryStatus() {
            for (EnrollmentStatus status : EnrollmentStatus.values()) {
                int number = status.ordinal() + 1;
                add(Enrollments.anEnrollment(number).status(status), number, "Ann");
                assertEquals(Optional.of(List.of(grade(1, null), grade(2, null), grade(3, null))),
                        queries().find(Ids.enrollment(number)).map(this::grades));
            }
        }

        @Test
        void seesWhatItsOwnTransactionHasWritten() {
            add(Enrollments.anEnrollment(1), 1, "Ann");
            school().run(() -> {
                school().score(Ids.enrollment(1), Ids.assessment(1), "2.00");
                assertEquals(Optional.of(Grade.of("2.00")),
                        queries().find(Ids.enrollment(1)).flatMap(view -> view.sheet().finalGrade()));
            });
        }

        @Test
        void showsAnEmptySheetWithoutAssessments() {
            school().addStudents(1, 1);
            school().add(Sections.aSection(3));
            school().add(Enrollments.anEnrollment(1).section(Ids.section(3)));
            assertEquals(Optional.of(new ScoreSheet(List.of())),
                    queries().find(Ids.enrollment(1)).map(ScoreSheetView::sheet));
            assertEquals(List.of(new ScoreSheet(List.of())), queries()
                    .ofSection(Ids.section(3), ListRequest.first()).items().stream().map(ScoreSheetView::sheet)
                    .toList());
        }

        @Test
        void findsNoUnknownEnrollment() {
            assertEquals(Optional.empty(), queries().find(Ids.enrollment(99)));
        }

        private ScoreSheet.Line line(int assessment, Score score) {
            return new ScoreSheet.Line(anAssessment(assessment).weight("" + assessment).build(), score);
        }

        private List<String> grades(ScoreSheetView view) {
            return view.sheet().lines().stream()
                    .map(line -> line.assessment().id().value() + "=" + line.grade()).toList();
        }

        private String grade(int assessment, @Nullable Grade grade) {
            return Ids.assessment(assessment).value() + "=" + grade;
        }
    }

    private void add(Enrollments enrollment, int student, String name) {
        school().add(Students.aStudent(student).name(name));
        school().add(enrollment.student(Ids.student(student)));
    }

    private ScoreQueries queries() {
        return school().adapters().scoreQueries();
    }
}
