package campus.web.shared.page;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DistanceTest {

    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"P3D, 3, DAYS", "PT48H, 2, DAYS", "PT47H59M, 47, HOURS", "PT2H, 2, HOURS", "PT119M, 119, MINUTES",
            "PT90S, 1, MINUTES", "PT1S, 1, MINUTES"})
    void isSaidInTheUnitThatPeopleUse(Duration time, long number, Distance.Unit unit) {
        assertEquals(new Distance(number, unit), Distance.between(NOON, NOON.plus(time)));
    }
}
