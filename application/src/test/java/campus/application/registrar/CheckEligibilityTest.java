package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.CheckEligibility.Outcome;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

final class CheckEligibilityTest extends UseCaseTest {
    private static final StudentId ANN = Ids.student(1);

    @BeforeEach
    void foundSchool() {
        school.founded();
        school.addStudents(1, 3);
    }

    @Test
    void foretellsASeatAndChangesNothing() {
        assertEquals(new Outcome.Checked(List.of(), false), check(ANN, Ids.section(1)));
        assertEquals(0, section(1).seatsTaken());
        assertEquals(List.of(), school.in(() -> adapters.enrollments().academicRecord(ANN)).entries());
    }

    @Test
    void foretellsAPlaceOnTheWaitlist() {
        SectionId full = offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(1));
        enrolled(Ids.student(2), full);
        assertEquals(new Outcome.Checked(List.of(), true), check(ANN, full));
        enrolled(Ids.student(3), full);
        assertEquals(List.of("waitlist-full"), reasons(ANN, full));
        assertEquals(1, section(2).waitlisted());
    }

    @Test
    void givesTheReasonsOfTheRefusal() {
        SectionId conflicting = offer(2, Sections.aSection(2).capacity(0).meeting("MON", "09:00", "10:00"));
        enrolled(ANN, offer(3, Sections.aSection(3).meeting("MON", "09:59", "11:00")));
        registrar.clock().set("2026-09-05T00:00:00Z");
        assertEquals(List.of("registration-closed", "time-conflict", "section-full"), reasons(ANN, conflicting));
        assertEquals(List.of(), refused(ANN));
        assertEquals(refusal(enroll(ANN, conflicting)), reasons(ANN, conflicting));
        assertFalse(assertInstanceOf(Outcome.Checked.class, check(ANN, conflicting)).waitlist());
    }

    @Test
    void knowsNoMissingStudentOrSection() {
        assertEquals(new Outcome.UnknownStudent(), check(Ids.student(99), Ids.section(1)));
        assertEquals(new Outcome.UnknownSection(), check(ANN, Ids.section(99)));
    }

    private Outcome check(StudentId student, SectionId section) {
        return useCases.checkEligibility().check(student, section);
    }

    private List<String> reasons(StudentId student, SectionId section) {
        return codes(assertInstanceOf(Outcome.Checked.class, check(student, section)).reasons());
    }
}
