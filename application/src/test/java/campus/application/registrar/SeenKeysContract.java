package campus.application.registrar;

import org.junit.jupiter.api.Test;

import campus.application.shared.SampleTexts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What every {@link SeenKeys} does. */
public abstract class SeenKeysContract {

    protected abstract SeenKeys seenKeys();

    @Test
    void tellsTheLineAtWhichAKeyWasSeenFirst() {
        try (SeenKeys.Session seen = seenKeys().open()) {
            assertNull(seen.seenBefore("CS 225", 2));
            assertNull(seen.seenBefore("cs 225", 3));
            assertEquals(2, seen.seenBefore("CS 225", 4));
            assertEquals(2, seen.seenBefore("CS 225", 5));
            assertEquals(3, seen.seenBefore("cs 225", 6));
        }
    }

    @Test
    void takesAnyText() {
        try (SeenKeys.Session seen = seenKeys().open()) {
            for (String key : new String[]{"", SampleTexts.NAME, "\uD83D\uDE00", "k".repeat(5_000)}) {
                assertNull(seen.seenBefore(key, 7));
                assertEquals(7, seen.seenBefore(key, 8));
            }
        }
    }

    @Test
    void remembersALotOfKeys() {
        try (SeenKeys.Session seen = seenKeys().open()) {
            for (int line = 2; line <= 49_999; line++) {
                assertNull(seen.seenBefore("S" + line % 7 + "|" + line, line));
            }
            assertEquals(2, seen.seenBefore("S2|2", 50_000));
            assertEquals(49_999, seen.seenBefore("S" + 49_999 % 7 + "|49999", 50_001));
        }
    }

    @Test
    void keepsSessionsApart() {
        try (SeenKeys.Session one = seenKeys().open(); SeenKeys.Session other = seenKeys().open()) {
            assertNull(one.seenBefore("key", 2));
            assertNull(other.seenBefore("key", 3));
        }
        try (SeenKeys.Session later = seenKeys().open()) {
            assertNull(later.seenBefore("key", 4));
        }
    }
}
