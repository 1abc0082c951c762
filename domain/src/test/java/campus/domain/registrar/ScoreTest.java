package campus.domain.registrar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ScoreTest {

    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");
    private static final Actor ANN = new Actor("ann");

    @Test
    void isThereUnderVersionZeroBeforeItIsRecorded() {
        assertEquals(new Score(Ids.enrollment(1), Ids.assessment(2), 0, null, null, null),
                Score.none(Ids.enrollment(1), Ids.assessment(2)));
    }

    @Test
    void tellsWhoRecordedItOrTookItBack() {
        assertDoesNotThrow(() -> score(1, Grade.HIGHEST, AT, ANN));
        assertDoesNotThrow(() -> score(2, null, AT, ANN));
        assertThrows(IllegalArgumentException.class, () -> score(1, Grade.HIGHEST, null, ANN));
        assertThrows(IllegalArgumentException.class, () -> score(1, Grade.HIGHEST, AT, null));
    }

    @Test
    void hasNothingToTellUnderVersionZero() {
        assertThrows(IllegalArgumentException.class, () -> score(0, Grade.HIGHEST, null, null));
        assertThrows(IllegalArgumentException.class, () -> score(0, null, AT, null));
        assertThrows(IllegalArgumentException.class, () -> score(0, null, null, ANN));
    }

    private static Score score(long version, @Nullable Grade grade, @Nullable Instant at, @Nullable Actor by) {
        return new Score(Ids.enrollment(1), Ids.assessment(1), version, grade, at, by);
    }
}
