package campus.domain.registrar;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradeTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.00, 0.00", "-0, 0.00", "4, 4.00", "4.00, 4.00", "3.670, 3.67", "3.6700000, 3.67",
            "0.01, 0.01", "3.99, 3.99", "4E+0, 4.00", "0E+9, 0.00", "0E-9, 0.00", "300E-2, 3.00"})
    void keepsTwoDecimals(String given, String kept) {
        assertEquals(kept, Grade.of(given).toString());
        assertEquals(Grade.of(kept), Grade.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "4.01", "4.001", "3.333", "0.001", "-1", "1E+9", "1E+999999999", "1E-9",
            "1E-999999999", "-1E-999999999"})
    void refusesWhatIsOutOfRangeOrHasMoreDecimals(String points) {
        assertEquals(new Violation.GradeOutOfRange(), violationOf(() -> Grade.of(points)));
    }

    @Test
    void isAtLeastItsEqualAndWhatIsLess() {
        Grade c = Grade.of("2.00");
        assertTrue(c.isAtLeast(Grade.of("2.0")));
        assertTrue(c.isAtLeast(Grade.of("1.99")));
        assertFalse(c.isAtLeast(Grade.of("2.01")));
    }

    @Test
    void ordersByPoints() {
        assertTrue(Grade.of("3.67").compareTo(Grade.of("3.70")) < 0);
        assertTrue(Grade.HIGHEST.compareTo(Grade.LOWEST) > 0);
        assertEquals(0, Grade.of("3").compareTo(new Grade(new BigDecimal("3.00"))));
    }

    @Test
    void reachesFromZeroToFour() {
        assertEquals(Grade.of("0.00"), Grade.LOWEST);
        assertEquals(Grade.of("4.00"), Grade.HIGHEST);
    }
}
