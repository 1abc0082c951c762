package campus.domain.registrar;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DEFAULT_POLICY;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnrollmentStatusTest {

    private static final Map<EnrollmentStatus, Set<EnrollmentStatus>> TABLE = Map.of(
            WAITLISTED, Set.of(ACTIVE, DROPPED),
            ACTIVE, Set.of(DROPPED, COMPLETED),
            DROPPED, Set.of(ACTIVE),
            COMPLETED, Set.of());

    static Stream<Arguments> everyPair() {
        return Stream.of(EnrollmentStatus.values())
                .flatMap(from -> Stream.of(EnrollmentStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void hasARowForEveryStatus() {
        assertEquals(EnumSet.allOf(EnrollmentStatus.class), TABLE.keySet());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsExactlyThePairsOfTheTable(EnrollmentStatus from, EnrollmentStatus to) {
        assertEquals(TABLE.getOrDefault(from, Set.of()).contains(to), DEFAULT_POLICY.allows(from, to));
    }

    @ParameterizedTest
    @EnumSource
    void listsExactlyTheTargetsOfTheTable(EnrollmentStatus from) {
        assertEquals(TABLE.get(from), DEFAULT_POLICY.allowedFrom(from));
    }

    @Test
    void isFinalOnceCompleted() {
        assertEquals(Set.of(), DEFAULT_POLICY.allowedFrom(COMPLETED));
    }

    @ParameterizedTest
    @CsvSource({"WAITLISTED, false", "ACTIVE, true", "DROPPED, false", "COMPLETED, true"})
    void holdsASeatWhileActiveAndOnceCompleted(EnrollmentStatus status, boolean holds) {
        assertEquals(holds, status.holdsSeat());
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsTableFromBeingChanged(EnrollmentStatus from) {
        Set<EnrollmentStatus> allowed = DEFAULT_POLICY.allowedFrom(from);
        assertThrows(UnsupportedOperationException.class, () -> allowed.add(from));
    }
}
