package campus.domain.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "ann.lee", "ann_lee-2", "ann+admin@school.example", "a..", "1@"})
    void acceptsLettersDigitsAndItsPunctuation(String name) {
        assertEquals(name, new Username(name).value());
    }

    @ParameterizedTest
    @CsvSource({"ANN.Lee, ann.lee", "' Ann ', ann", "ITI, iti"})
    void keepsLowerCaseWhateverTheCountry(String given, String kept) {
        assertEquals(kept, new Username(given).value());
        assertEquals(kept, new Username(given).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".ann", "_ann", "-ann", "+ann", "@ann", "ann lee", "ann  lee", "ann/lee", "ann:lee", "ann\"",
                    "<ann>", "j\u00FCrgen", "\u212Aim", "b\u0131o", "ann\u200B", "\u00A0ann"})
    void refusesOtherForms(String name) {
        assertEquals(new Violation.Malformed("ann.lee"), violationOf(() -> new Username(name)));
    }

    @Test
    void refusesBlankTextAndControlCharacters() {
        assertEquals(new Violation.Blank(), violationOf(() -> new Username(" \u00A0")));
        assertEquals(new Violation.ForbiddenCharacter(3, '\n'), violationOf(() -> new Username("ann\nlee")));
    }

    @Test
    void acceptsAHundredCharactersAndNoMore() {
        assertEquals("a".repeat(100), new Username("A".repeat(100)).value());
        assertEquals(new Violation.TooLong(100, 101), violationOf(() -> new Username("a".repeat(101))));
    }
}
