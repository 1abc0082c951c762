package campus.persistence.registrar;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RecordOutcome;
import campus.application.registrar.RecordScore;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.School;
import campus.application.registrar.ScoreSheetView;
import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.application.shared.Together;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Score;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The grade book on a database, many at once: no score is lost, and no grade misses one. And how many statements its
 * reads take.
 */
abstract class GradeBookContract {

    private static final Actor BY = new Actor("ann");
    private static final int STUDENTS = 8;
    private static final int MANY = 200;

    private RegistrarAdapters adapters;
    private RegistrarUseCases useCases;
    private School school;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters).founded();
        school.addStudents(1, STUDENTS);
        IntStream.rangeClosed(1, STUDENTS)
                .forEach(number -> school.add(Enrollments.anEnrollment(number).student(Ids.student(number))));
        school.add(Assessments.anAssessment(1));
        useCases = new RegistrarUseCases(adapters.ports(new TestClock(Terms.DURING_REGISTRATION)),
                InMemoryRegistrar.SETTINGS);
    }

    @Test
    final void letsNoChangeOfOneScoreGetLost() {
        List<Boolean> recorded = Together.onPlatformThreads(STUDENTS, thread -> record(1, "3.%02d".formatted(thread)));
        assertEquals(STUDENTS, recorded.stream().filter(did -> did).count());
        assertEquals(STUDENTS, sheet(1).sheet().lines().getFirst().score().version());
    }

    @Test
    final void deletesAnAssessmentBeforeItsFirstScoreOrNotAtAll() {
        List<Boolean> done = Together.onPlatformThreads(STUDENTS,
                thread -> thread == 4 ? delete() : record(thread, "3.00"));
        long scored = IntStream.rangeClosed(1, STUDENTS)
                .filter(number -> school.in(() -> adapters.scores().find(Ids.enrollment(number), Ids.assessment(1)))
                        .grade() != null)
                .count();
        boolean deleted = done.get(3);
        assertEquals(deleted ? 0 : STUDENTS - 1, scored);
    }

    @Test
    final void completesWithTheScoreThatStays() {
        IntStream.rangeClosed(1, STUDENTS).forEach(number -> record(number, "2.00"));
        Together.onPlatformThreads(STUDENTS * 2, thread -> thread > STUDENTS ? complete(thread - STUDENTS)
                : record(thread, "3.00"));
        for (int number = 1; number <= STUDENTS; number++) {
            ScoreSheetView view = sheet(number);
            assertEquals(EnrollmentStatus.COMPLETED, view.enrollment().status());
            assertEquals(view.sheet().finalGrade().orElseThrow(), Objects.requireNonNull(view.enrollment().grade()));
        }
    }

    @Test
    final void readsInAsManyStatementsHoweverMuchThereIs() {
        assertStatementCounts();
        List<Assessment> assessments = IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> Assessments.anAssessment(number).build()).toList();
        List<Enrollment> enrollments = IntStream.rangeClosed(STUDENTS + 1, MANY)
                .mapToObj(number -> Enrollments.anEnrollment(number).student(Ids.student(number)).build()).toList();
        school.addStudents(STUDENTS + 1, MANY);
        school.run(() -> {
            adapters.assessments().addAll(assessments, School.STAMP);
            adapters.enrollments().addAll(enrollments, School.STAMP);
            enrollments.forEach(e -> adapters.scores().replace(Score.none(e.id(), Ids.assessment(1)), Grade.HIGHEST,
                    School.STAMP));
        });
        assertStatementCounts();
        assertEquals(MANY, sheet(1).sheet().lines().size());
    }

    private void assertStatementCounts() {
        ListRequest counted = new ListRequest(MANY, List.of(), null, true);
        assertCount(1, () -> adapters.assessmentQueries().find(Ids.assessment(1)));
        assertCount(2, () -> adapters.assessmentQueries().ofSection(Ids.section(1), counted));
        assertCount(1, () -> adapters.scoreQueries().find(Ids.enrollment(1)));
        assertCount(4, () -> adapters.scoreQueries().ofSection(Ids.section(1), counted));
    }

    private void assertCount(int wanted, Supplier<?> work) {
        List<String> statements = database().get(StatementCounter.class).during(work);
        assertEquals(wanted, statements.size(), () -> String.join("\n", statements));
    }

    private ScoreSheetView sheet(int number) {
        return adapters.scoreQueries().find(Ids.enrollment(number)).orElseThrow();
    }

    private boolean record(int number, String points) {
        return useCases.recordScore().record(new RecordScore.Command(Ids.enrollment(number), Ids.assessment(1),
                Grade.of(points), null, BY)) instanceof RecordScore.Outcome.Recorded;
    }

    private boolean complete(int number) {
        return useCases.changeEnrollmentStatus().change(new ChangeEnrollmentStatus.Command(Ids.enrollment(number),
                EnrollmentStatus.COMPLETED, null, null, null, BY)) instanceof ChangeEnrollmentStatus.Outcome.Changed;
    }

    private boolean delete() {
        return useCases.manageAssessments().of(Ids.section(1)).delete(Ids.assessment(1), null,
                BY) instanceof RecordOutcome.Done<Assessment>;
    }
}
