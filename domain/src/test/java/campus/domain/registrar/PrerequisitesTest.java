package campus.domain.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.registrar.RecordEntries.anEntry;
import static campus.domain.registrar.RecordEntries.record;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static campus.domain.shared.InvalidValues.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PrerequisitesTest {

    private static final CourseId ONE = Ids.course(1);
    private static final CourseId TWO = Ids.course(2);
    private static final CourseId THREE = Ids.course(3);

    @Nested
    class Meeting {

        private static final Prerequisites.Group ONE_OR_TWO = anyOf(1, taken(ONE), taken(TWO));
        private static final Prerequisites.Group TWO_OR_THREE = anyOf(2, taken(TWO), taken(THREE));

        @Test
        void isMetByAnyoneWhenThereIsNothingToMeet() {
            assertEquals(List.of(), Prerequisites.NONE.unmetBy(record()));
        }

        @Test
        void isUnmetInEveryGroupByAnEmptyRecord() {
            assertEquals(List.of(ONE_OR_TWO, TWO_OR_THREE), allOf(ONE_OR_TWO, TWO_OR_THREE).unmetBy(record()));
        }

        @Test
        void needsOneAlternativeOfEachGroup() {
            Prerequisites both = allOf(ONE_OR_TWO, TWO_OR_THREE);
            assertEquals(List.of(TWO_OR_THREE), both.unmetBy(record(anEntry(1).completed("4.00"))));
            assertEquals(List.of(ONE_OR_TWO), both.unmetBy(record(anEntry(3).completed("4.00"))));
            assertEquals(List.of(), both.unmetBy(record(anEntry(1).completed("4.00"), anEntry(3).completed("4.00"))));
        }

        @Test
        void countsOneCourseForSeveralGroups() {
            assertEquals(List.of(), allOf(ONE_OR_TWO, TWO_OR_THREE).unmetBy(record(anEntry(2).completed("4.00"))));
        }

        @ParameterizedTest
        @CsvSource({"2.67, 2.67, true", "2.67, 2.66, false", "0.00, 0.00, true", "4.00, 4.00, true",
                "4.00, 3.99, false"})
        void needsAtLeastTheMinimumGrade(String minimum, String grade, boolean met) {
            Prerequisites prerequisites = allOf(anyOf(1, taken(ONE, minimum)));
            assertEquals(met, prerequisites.unmetBy(record(anEntry(1).completed(grade))).isEmpty());
        }

        @Test
        void demandsACByDefault() {
            assertEquals(Grade.of("2.00"), Prerequisites.DEFAULT_MINIMUM);
        }

        @Test
        void countsTheBestOfSeveralAttempts() {
            RecordEntries best = anEntry(1).completed("3.00");
            RecordEntries worse = anEntry(5).course(ONE).completed("1.00");
            Prerequisites prerequisites = allOf(anyOf(1, taken(ONE, "3.00")));
            assertEquals(List.of(), prerequisites.unmetBy(record(best, worse)));
            assertEquals(List.of(), prerequisites.unmetBy(record(worse, best)));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
        void doesNotCountWhatIsNotCompleted(EnrollmentStatus status) {
            assertEquals(1, allOf(anyOf(1, taken(ONE, "0.00"))).unmetBy(record(anEntry(1).status(status))).size());
        }

        @Test
        void countsCoursesBeingTakenWhereThatIsAllowed() {
            assertEquals(List.of(), allOf(anyOf(1, concurrent(ONE))).unmetBy(record(anEntry(1).active())));
            assertEquals(List.of(),
                    allOf(anyOf(1, taken(TWO), concurrent(ONE))).unmetBy(record(anEntry(1).active())));
        }

        @ParameterizedTest
        @EnumSource(names = {"WAITLISTED", "DROPPED"})
        void doesNotCountCoursesThatAreNoLongerOrNotYetTaken(EnrollmentStatus status) {
            assertEquals(1, allOf(anyOf(1, concurrent(ONE))).unmetBy(record(anEntry(1).status(status))).size());
        }

        @Test
        void needsTheMinimumGradeOnceAConcurrentCourseIsCompleted() {
            Prerequisites prerequisites = allOf(anyOf(1, concurrent(ONE)));
            assertEquals(List.of(), prerequisites.unmetBy(record(anEntry(1).completed("2.00"))));
            assertEquals(1, prerequisites.unmetBy(record(anEntry(1).completed("1.99"))).size());
        }
    }

    @Nested
    class Groups {

        @Test
        void areOrderedByNumber() {
            assertEquals(List.of(1, 2, 30),
                    allOf(anyOf(30, taken(ONE)), anyOf(1, taken(TWO)), anyOf(2, taken(THREE))).allOf().stream()
                            .map(Prerequisites.Group::number).toList());
        }

        @Test
        void areRefusedWhenTwoHaveTheSameNumber() {
            assertRefused("allOf", new Violation.Repeated(), () -> allOf(anyOf(1, taken(ONE)), anyOf(1, taken(TWO))));
        }

        @Test
        void areLimitedToFifty() {
            assertEquals(50, new Prerequisites(groups(50)).allOf().size());
            assertRefused("allOf", new Violation.TooMany(50), () -> new Prerequisites(groups(51)));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 999})
        void acceptNumbersUpToTheirBounds(int number) {
            assertEquals(number, anyOf(number, taken(ONE)).number());
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1000})
        void refuseNumbersOutOfBounds(int number) {
            assertRefused("group", new Violation.OutOfRange("1", "999"), () -> anyOf(number, taken(ONE)));
        }

        @Test
        void areRefusedWithoutAlternatives() {
            assertRefused("anyOf", new Violation.Required(), () -> anyOf(1));
        }

        @Test
        void areRefusedWhenACourseStandsThereTwice() {
            assertRefused("anyOf", new Violation.Repeated(), () -> anyOf(1, taken(ONE), taken(TWO), concurrent(ONE)));
        }

        @Test
        void areLimitedToFiftyAlternatives() {
            assertEquals(50, new Prerequisites.Group(1, alternatives(50)).anyOf().size());
            assertRefused("anyOf", new Violation.TooMany(50), () -> new Prerequisites.Group(1, alternatives(51)));
        }

        @Test
        void keepTheirAlternativesFromBeingChanged() {
            List<Prerequisites.Alternative> given = new ArrayList<>(alternatives(2));
            Prerequisites.Group group = new Prerequisites.Group(1, given);
            given.clear();
            assertEquals(alternatives(2), group.anyOf());
            assertThrows(UnsupportedOperationException.class, () -> group.anyOf().clear());
        }

        private static List<Prerequisites.Group> groups(int count) {
            return IntStream.rangeClosed(1, count).mapToObj(i -> anyOf(i, taken(ONE))).toList();
        }

        private static List<Prerequisites.Alternative> alternatives(int count) {
            return IntStream.rangeClosed(1, count).mapToObj(i -> taken(Ids.course(i))).toList();
        }
    }

    @Test
    void namesEveryCourseOnce() {
        assertEquals(Set.of(ONE, TWO, THREE),
                allOf(anyOf(1, taken(ONE), concurrent(TWO)), anyOf(2, taken(TWO), taken(THREE))).courses());
        assertEquals(Set.of(), Prerequisites.NONE.courses());
    }

    @Test
    void keepsItsGroupsFromBeingChanged() {
        List<Prerequisites.Group> given = new ArrayList<>(List.of(anyOf(1, taken(ONE))));
        Prerequisites prerequisites = new Prerequisites(given);
        given.clear();
        assertEquals(1, prerequisites.allOf().size());
        assertThrows(UnsupportedOperationException.class, () -> prerequisites.allOf().clear());
    }
}
