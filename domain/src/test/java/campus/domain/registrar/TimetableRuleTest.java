package campus.domain.registrar;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static campus.domain.registrar.Facts.someFacts;
import static campus.domain.registrar.Meetings.meeting;
import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.RegistrationRule.NO_TIME_CONFLICT;
import static campus.domain.registrar.Sections.aSection;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The edges of {@link RegistrationRule#NO_TIME_CONFLICT}. */
class TimetableRuleTest {

    private static final Meeting NINE = meeting("MON", "09:00", "10:00");

    @Test
    void comparesEveryMeetingWithEveryOther() {
        RegistrationFacts facts = someFacts()
                .section(aSection().meeting("TUE", "09:00", "10:00").meeting("FRI", "09:00", "10:00"))
                .record(anEntry(2).meeting("WED", "09:00", "10:00"),
                        anEntry(3).meeting("MON", "09:00", "10:00").meeting("THU FRI", "08:00", "09:01"))
                .build();
        assertEquals(conflict(overlap(meeting("FRI", "09:00", "10:00"), 3, meeting("THU FRI", "08:00", "09:01"))),
                NO_TIME_CONFLICT.objectionTo(facts));
    }

    @Test
    void tellsTheClashesWithTwoSections() {
        assertEquals(conflict(overlap(NINE, 2, NINE), overlap(NINE, 4, meeting("MON", "09:30", "11:00"))),
                objection(atNine(2), anEntry(3).meeting("MON", "10:00", "11:00"),
                        anEntry(4).meeting("MON", "09:30", "11:00")));
    }

    @Test
    void tellsEveryClashWithOneSection() {
        RegistrationFacts facts = someFacts()
                .section(aSection().meeting("MON", "09:00", "12:00").meeting("TUE", "09:00", "10:00"))
                .record(anEntry(2).meeting("MON TUE", "08:00", "10:00").meeting("MON", "11:00", "13:00")).build();
        Meeting monday = meeting("MON", "09:00", "12:00");
        Meeting early = meeting("MON TUE", "08:00", "10:00");
        assertEquals(
                conflict(overlap(monday, 2, early), overlap(monday, 2, meeting("MON", "11:00", "13:00")),
                        overlap(meeting("TUE", "09:00", "10:00"), 2, early)),
                NO_TIME_CONFLICT.objectionTo(facts));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void overlooksEnrollmentsThatAreNotActive(EnrollmentStatus status) {
        assertEquals(Optional.empty(), objection(atNine(2).status(status)));
    }

    @Test
    void overlooksOtherTerms() {
        assertEquals(Optional.empty(), objection(atNine(2).term(Ids.term(2))));
    }

    @Test
    void overlooksTheSectionItself() {
        assertEquals(Optional.empty(), objection(atNine(2).section(Ids.section(1))));
    }

    @Test
    void seesAnotherSectionOfTheSameCourse() {
        assertEquals(conflict(overlap(NINE, 2, NINE)), objection(atNine(2).course(Ids.course(1))));
    }

    private static RecordEntries atNine(int number) {
        return anEntry(number).meeting("MON", "09:00", "10:00");
    }

    private static Optional<Reason> objection(RecordEntries... entries) {
        return NO_TIME_CONFLICT.objectionTo(
                someFacts().section(aSection().meeting("MON", "09:00", "10:00")).record(entries).build());
    }

    private static Reason.TimeConflict.Overlap overlap(Meeting wanted, int section, Meeting other) {
        return new Reason.TimeConflict.Overlap(wanted, Ids.section(section), new CourseCode("C " + section), other);
    }

    private static Optional<Reason> conflict(Reason.TimeConflict.Overlap... overlaps) {
        return Optional.of(new Reason.TimeConflict(List.of(overlaps)));
    }
}
