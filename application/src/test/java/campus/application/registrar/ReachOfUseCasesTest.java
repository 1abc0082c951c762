package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.shared.ListRequest;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** What is out of reach is to every use case as what is not there. Student 1 is in section 11 of instructor 1. */
final class ReachOfUseCasesTest extends UseCaseTest {
    private static final Grade B = Grade.of("3.00");
    private static final StudentId ANN = Ids.student(1);
    private static final SectionId SECTION = Ids.section(11);
    private static final EnrollmentId ENROLLMENT = Ids.enrollment(1);
    private static final Reach STUDENT = Reach.of(ANN);
    private static final Reach INSTRUCTOR = Reach.of(Ids.instructor(1));

    @BeforeEach
    void enrollAnn() {
        school.founded().addStudents(1, 2);
        school.add(Sections.aSection(11).taughtBy(Ids.instructor(1)));
        school.claim(SECTION, 1);
        school.add(Enrollments.anEnrollment(1).section(SECTION));
        school.add(Assessments.anAssessment(1).section(SECTION));
        school.add(Assessments.anAssessment(2).section(SECTION));
        school.delete(adapters.assessments(), Ids.assessment(2));
    }

    static List<Reach> foreign() {
        return List.of(Reach.nothing(), Reach.of(Ids.student(2)), Reach.of(Ids.instructor(2)),
                new Reach.Own(Ids.student(2), Ids.instructor(2)));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void hidesEnrollmentsWhateverElseSpeaksAgainstAChange(Reach reach) {
        for (EnrollmentId id : List.of(ENROLLMENT, Ids.enrollment(99))) {
            for (EnrollmentStatus status : EnrollmentStatus.values()) {
                for (Long version : new Long[]{null, 7L}) {
                    assertEquals(new ChangeEnrollmentStatus.Outcome.UnknownEnrollment(),
                            change(id, status, null, version, reach));
                    assertEquals(new ChangeEnrollmentStatus.Outcome.UnknownEnrollment(),
                            change(id, status, B, version, reach));
                }
            }
            for (Long version : new Long[]{null, 7L}) {
                assertEquals(new ChangeGrade.Outcome.UnknownEnrollment(), useCases.changeGrade().change(
                        new ChangeGrade.Command(id, B, new Remark("recount"), version, BY), reach));
                for (Grade score : new Grade[]{null, B}) {
                    assertEquals(new RecordScore.Outcome.UnknownEnrollment(), useCases.recordScore().record(
                            new RecordScore.Command(id, Ids.assessment(1), score, version, BY), reach));
                }
            }
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void hidesStudents(Reach reach) {
        for (StudentId student : List.of(ANN, Ids.student(99))) {
            assertEquals(new EnrollStudent.Outcome.UnknownStudent(), useCases.enrollStudent().enroll(
                    new EnrollStudent.Command(student, new EnrollStudent.Target.InSection(Ids.section(1)), BY), reach));
            assertEquals(new EnrollStudent.Outcome.UnknownStudent(), useCases.enrollStudent().enroll(
                    new EnrollStudent.Command(student, new EnrollStudent.Target.InCourse(Ids.course(99)), BY), reach));
            assertEquals(new SetSections.Outcome.UnknownStudent(), useCases.setSections().set(
                    new SetSections.Command(student, List.of(), EnrollInBulk.Mode.PARTIAL, false, BY), reach));
            assertEquals(new CheckEligibility.Outcome.UnknownStudent(),
                    useCases.checkEligibility().check(student, Ids.section(99), reach));
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void hidesAssessmentsOfTheSection(Reach reach) {
        var here = useCases.manageAssessments().of(SECTION, reach);
        Assessment.Details details = Assessments.anAssessment(3).details();
        assertEquals(new RecordOutcome.UnknownReference<Assessment>("sectionId", SECTION.value()),
                here.create(details, BY));
        for (int number : List.of(1, 2, 99)) {
            assertEquals(new RecordOutcome.NotFound<Assessment>(), here.change(Ids.assessment(number), 7, details, BY));
            assertEquals(new RecordOutcome.NotFound<Assessment>(), here.delete(Ids.assessment(number), null, BY));
            assertEquals(new RecordOutcome.NotFound<Assessment>(), here.delete(Ids.assessment(number), 7L, BY));
            assertEquals(new RecordOutcome.NotFound<Assessment>(), here.restore(Ids.assessment(number), BY));
        }
        assertEquals(1, adapters.assessmentQueries().ofSection(SECTION, ListRequest.first())
                .items().size());
    }

    @Test
    void letsInstructorsKeepTheGradeBookOfWhatTheyTeach() {
        var here = useCases.manageAssessments().of(SECTION, INSTRUCTOR);
        assertInstanceOf(RecordOutcome.Done.class, here.create(Assessments.anAssessment(3).details(), BY));
        assertInstanceOf(RecordOutcome.Done.class, here.restore(Ids.assessment(2), BY));
        assertInstanceOf(RecordOutcome.Done.class, here.delete(Ids.assessment(2), null, BY));
        assertInstanceOf(RecordScore.Outcome.Recorded.class, useCases.recordScore()
                .record(new RecordScore.Command(ENROLLMENT, Ids.assessment(1), B, null, BY), INSTRUCTOR));
        assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                change(ENROLLMENT, EnrollmentStatus.COMPLETED, B, null, INSTRUCTOR));
        assertInstanceOf(ChangeGrade.Outcome.Changed.class, useCases.changeGrade().change(
                new ChangeGrade.Command(ENROLLMENT, Grade.HIGHEST, new Remark("recount"), null, BY), INSTRUCTOR));
    }

    @Test
    void letsStudentsArrangeWhatIsTheirs() {
        assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                change(ENROLLMENT, EnrollmentStatus.DROPPED, null, null, STUDENT));
        assertInstanceOf(ChangeEnrollmentStatus.Outcome.Changed.class,
                change(ENROLLMENT, EnrollmentStatus.ACTIVE, null, null, STUDENT));
        assertInstanceOf(CheckEligibility.Outcome.Checked.class,
                useCases.checkEligibility().check(ANN, Ids.section(1), STUDENT));
        assertInstanceOf(SetSections.Outcome.Done.class, useCases.setSections()
                .set(new SetSections.Command(ANN, List.of(), EnrollInBulk.Mode.PARTIAL, false, BY), STUDENT));
        assertInstanceOf(EnrollStudent.Outcome.Enrolled.class, useCases.enrollStudent().enroll(
                new EnrollStudent.Command(ANN, new EnrollStudent.Target.InSection(Ids.section(1)), BY), STUDENT));
    }

    private ChangeEnrollmentStatus.Outcome change(EnrollmentId id, EnrollmentStatus status, @Nullable Grade grade,
            @Nullable Long version, Reach reach) {
        return useCases.changeEnrollmentStatus()
                .change(new ChangeEnrollmentStatus.Command(id, status, grade, null, version, BY), reach);
    }

    private void assertNothingChanged() {
        assertEquals(Enrollments.anEnrollment(1).section(SECTION).build(), stored(ENROLLMENT));
        assertEquals(Optional.empty(), school.in(() -> adapters.enrollments().find(Ids.enrollment(2))));
        assertEquals(List.of(), history(ENROLLMENT));
        assertEquals(List.of(), refused(ANN));
    }
}
