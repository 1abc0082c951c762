package campus.domain.registrar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "ann@school.example", "ann.lee+x@cs.school.example", "o'brien@school.example",
            "ann@127.0.0.1", "ann@xn--schle-mva.example", "a!#$%&*/=?^_`{|}~-@school.example"})
    void acceptsOneNameAtOneHost(String address) {
        assertEquals(address, new EmailAddress(address).value());
    }

    @ParameterizedTest
    @CsvSource({"ANN@School.Example, ann@school.example", "' Ann@b.c ', ann@b.c", "I@I.IN, i@i.in"})
    void keepsLowerCaseWhateverTheCountry(String given, String kept) {
        assertEquals(kept, new EmailAddress(given).value());
        assertEquals(kept, new EmailAddress(given).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "@", "ann@", "@school.example", "a@b@c", "ann lee@school.example",
            "ann@school example", "ann@.example", "ann@school.", "ann@school..example", "ann@."})
    void refusesOtherForms(String address) {
        assertEquals(new Violation.Malformed("ann@school.example"), violationOf(() -> new EmailAddress(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jürgen@school.example", "ann@schüle.example", "\u212A@school.example",
            "ann@\u212A.example", "ann\u00A0@school.example", "\u00A0ann@school.example", "ann@school.example\u00A0",
            "ann\u200B@school.example", "ann@school\u200B.example", "ann@\uFF53chool.example", "\u0131@b.c"})
    void refusesWhatIsNotAscii(String address) {
        assertEquals(new Violation.Malformed("ann@school.example"), violationOf(() -> new EmailAddress(address)));
    }

    @Test
    void refusesBlankTextAndControlCharacters() {
        assertEquals(new Violation.Blank(), violationOf(() -> new EmailAddress("  ")));
        assertEquals(new Violation.ForbiddenCharacter(3, '\n'), violationOf(() -> new EmailAddress("a@b\nbcc:c@d")));
    }

    @Test
    void acceptsExactlyItsMaximumLength() {
        assertEquals(254, new EmailAddress("a".repeat(252) + "@b").value().length());
        assertEquals(new Violation.TooLong(254, 255), violationOf(() -> new EmailAddress("a".repeat(253) + "@b")));
    }
}
