package campus.domain.shared;

import org.junit.jupiter.api.Test;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ActorTest {

    @Test
    void stripsItsName() {
        assertEquals("ann", new Actor("  ann ").name());
    }

    @Test
    void acceptsNamesUpToItsMaximum() {
        assertEquals("a".repeat(100), new Actor("a".repeat(100)).name());
        assertEquals(new Violation.TooLong(100, 101), violationOf(() -> new Actor("a".repeat(101))));
    }

    @Test
    void refusesBlankNames() {
        assertEquals(new Violation.Blank(), violationOf(() -> new Actor(" ")));
    }
}
