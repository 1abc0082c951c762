package campus.domain.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "            ", "correct horse battery",
            "\u00E4\u00F6\u00FC\u00DF\u0000\n123456",
            "ann.lee ann.lee"})
    void takesAnythingThatIsLong(String text) {
        assertEquals(text, new Password(text).value());
        assertEquals(text, Password.of(text, new Username("ann.lee")).value());
    }

    @Test
    void isTwelveTo256Long() {
        assertEquals(new Violation.TooShort(12, 11), violationOf(() -> new Password("a".repeat(11))));
        assertEquals(256, new Password("a".repeat(256)).value().length());
        assertEquals(new Violation.TooLong(256, 257), violationOf(() -> new Password("a".repeat(257))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann.lee@school", "Ann.Lee@School", " ann.lee@school "})
    void isNotTheUsername(String text) {
        assertEquals(new Violation.SameAs("username"),
                violationOf(() -> Password.of(text, new Username("ann.lee@school"))));
    }

    @Test
    void doesNotShowItself() {
        assertFalse(new Password("correct horse battery").toString().contains("horse"));
    }
}
