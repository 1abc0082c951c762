package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Remark;
import campus.domain.registrar.RuleOverride;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReviewWaitlistTest extends UseCaseTest {

    private List<Enrollment> enrollments;

    @BeforeEach
    void fillSection() {
        school.founded();
        school.addStudents(1, 9);
        enrollments = enrollAll(1, 4, offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                .meeting("MON", "09:00", "10:00")));
    }

    @Test
    void givesEachATurnWhileTheSectionIsFull() {
        assertEquals(List.of("1 S2 turn 1 []", "2 S3 turn 2 []", "3 S4 turn 3 []"), review());
        assertEquals(3, reviewed().section().waitlisted());
        assertTrue(reviewed().lines().getFirst().getsOneOf(1));
        assertFalse(reviewed().lines().getFirst().getsOneOf(0));
        assertFalse(reviewed().lines().getLast().getsOneOf(2));
    }

    @Test
    void tellsEveryReasonOfThoseWhoAreStoppedAndGivesThemNoTurn() {
        hold(2);
        enrolled(Ids.student(3), school.add(Sections.aSection(3).meeting("MON", "09:30", "10:30")).id());
        hold(3);
        assertEquals(List.of("1 S2 no turn [student-on-hold]", "2 S3 no turn [student-on-hold, time-conflict]",
                "3 S4 turn 1 []"), review());
    }

    @Test
    void saysTheSameAsAPromotionDoes() {
        hold(2);
        List<ReviewWaitlist.Line> lines = reviewed().lines();
        changed(enrollments.getFirst().id(), EnrollmentStatus.DROPPED);
        for (ReviewWaitlist.Line line : lines) {
            assertEquals(line.getsOneOf(1), stored(line.enrollment().id()).status() == EnrollmentStatus.ACTIVE);
        }
        assertEquals(List.of("1 S2 no turn [student-on-hold]", "2 S4 turn 1 []"), review());
    }

    @Test
    void letsAClosedRegistrationStopThoseForWhomItIsNotOverridden() {
        changed(enrollments.getLast().id(), EnrollmentStatus.DROPPED);
        registrar.clock().set("2026-09-05T00:00:00Z");
        useCases.enrollStudent().enroll(new EnrollStudent.Command(Ids.student(5),
                new EnrollStudent.Target.InSection(Ids.section(2)),
                new RuleOverride(List.of("registration-closed"), new Remark("agreed")), BY));
        assertEquals(List.of("1 S2 no turn [registration-closed]", "2 S3 no turn [registration-closed]",
                "3 S5 turn 1 [] registration-closed"), review());
    }

    @Test
    void letsAClosedSectionStopAll() {
        useCases.manageSections().change(Ids.section(2), 0, Sections.aSection(2).capacity(1).waitlistCapacity(3)
                .status(SectionStatus.CLOSED).details(), BY);
        assertEquals(List.of("1 S2 no turn [section-not-open]", "2 S3 no turn [section-not-open]",
                "3 S4 no turn [section-not-open]"), review());
    }

    @Test
    void changesNothing() {
        hold(2);
        review();
        assertEquals(List.of("->WAITLISTED registrar"), history(enrollments.get(1).id()));
        assertEquals(List.of(), refused(Ids.student(2)));
    }

    @Test
    void looksAtTheLongestWaitingOfVeryMany() {
        school.addStudents(100, 700);
        enrollAll(100, 700, offer(4, Sections.aSection(4).capacity(1).waitlistCapacity(600)));
        var reviewed = assertInstanceOf(ReviewWaitlist.Outcome.Reviewed.class,
                useCases.reviewWaitlist().review(Ids.section(4)));
        assertEquals(ReviewWaitlist.MOST, reviewed.lines().size());
        assertEquals("S101", reviewed.lines().getFirst().studentNumber().value());
        assertEquals(600, reviewed.section().waitlisted());
    }

    @Test
    void knowsNobodyWhereNobodyWaitsAndNoMissingSection() {
        assertEquals(List.of(), assertInstanceOf(ReviewWaitlist.Outcome.Reviewed.class,
                useCases.reviewWaitlist().review(Ids.section(1))).lines());
        assertEquals(new ReviewWaitlist.Outcome.UnknownSection(),
                useCases.reviewWaitlist().review(Ids.section(99)));
    }

    private ReviewWaitlist.Outcome.Reviewed reviewed() {
        return assertInstanceOf(ReviewWaitlist.Outcome.Reviewed.class,
                useCases.reviewWaitlist().review(Ids.section(2)));
    }

    private List<String> review() {
        return reviewed().lines().stream().map(line -> line.position() + " " + line.studentNumber() + " "
                + (line.turn() == null ? "no turn" : "turn " + line.turn()) + " " + codes(line.reasons())
                + (line.overridden().isEmpty() ? "" : " " + String.join(" ", line.overridden()))).toList();
    }

    private void hold(int student) {
        school.in(() -> adapters.students().update(Students.aStudent(student).hold("a book").build(), School.STAMP));
    }
}
