package campus.domain.registrar;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CreditsTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.25, 0.25", "3, 3.00", "1.500, 1.50", "30, 30.00", "30.00, 30.00", "3E+1, 30.00"})
    void keepsTwoDecimals(String given, String kept) {
        assertEquals(kept, credits(given).toString());
        assertEquals(credits(kept), credits(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "30.01", "30.001", "1E+9", "1E+999999999", "-1E-999999999"})
    void refusesWhatIsOutOfRange(String value) {
        assertEquals(new Violation.OutOfRange("0.00", "30.00"), violationOf(() -> credits(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "2.999", "1E-3", "1E-999999999"})
    void refusesMoreThanTwoDecimals(String value) {
        assertEquals(new Violation.TooManyDecimals(2), violationOf(() -> credits(value)));
    }

    @Test
    void ordersByValue() {
        assertTrue(credits("3.5").compareTo(credits("10")) < 0);
        assertEquals(0, credits("0").compareTo(Credits.ZERO));
    }

    private static Credits credits(String value) {
        return new Credits(new BigDecimal(value));
    }
}
