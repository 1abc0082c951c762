package campus.domain.shared;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class InvalidValueExceptionTest {

    private static final FieldViolation MISSING = new FieldViolation("name", new Violation.Required());

    @Test
    void carriesAViolationThatDoesNotKnowItsField() {
        assertEquals(List.of(new FieldViolation("", new Violation.Blank())),
                new InvalidValueException(new Violation.Blank()).violations());
    }

    @Test
    void carriesAViolationOfAField() {
        assertEquals(List.of(MISSING), new InvalidValueException("name", new Violation.Required()).violations());
    }

    @Test
    void refusesToCarryNothing() {
        assertThrows(IllegalArgumentException.class, () -> new InvalidValueException(List.of()));
    }

    @Test
    void keepsItsOwnCopyOfTheViolations() {
        List<FieldViolation> given = new ArrayList<>(List.of(MISSING));
        InvalidValueException exception = new InvalidValueException(given);
        given.clear();
        assertEquals(List.of(MISSING), exception.violations());
        assertThrows(UnsupportedOperationException.class, () -> exception.violations().clear());
    }
}
