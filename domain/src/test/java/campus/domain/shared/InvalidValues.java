package campus.domain.shared;

import java.util.List;

import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Asserts that a value is refused, and tells why. */
public final class InvalidValues {

    private InvalidValues() {}

    /** The only violation of a value that does not yet know its field. */
    public static Violation violationOf(Executable making) {
        List<FieldViolation> violations = violationsOf(making);
        assertEquals(List.of(""), violations.stream().map(FieldViolation::field).toList());
        return violations.getFirst().violation();
    }

    public static List<FieldViolation> violationsOf(Executable making) {
        return assertThrows(InvalidValueException.class, making).violations();
    }

    /** Asserts that a value is refused for exactly one violation in one field. */
    public static void assertRefused(String field, Violation violation, Executable making) {
        assertEquals(List.of(new FieldViolation(field, violation)), violationsOf(making));
    }
}
