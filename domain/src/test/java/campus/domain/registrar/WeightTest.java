package campus.domain.registrar;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WeightTest {

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "2.5, 2.50", "40, 40.00", "1.500, 1.50", "1000, 1000.00", "1E+3, 1000.00"})
    void keepsTwoDecimals(String given, String kept) {
        assertEquals(kept, weight(given).toString());
        assertEquals(weight(kept), weight(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "-0.01", "1000.01", "1000.001", "1E+9", "1E+999999999",
            "-1E-999999999"})
    void refusesWhatIsOutOfRange(String value) {
        assertEquals(new Violation.OutOfRange("0.01", "1000.00"), violationOf(() -> weight(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "2.999", "1E-3", "1E-999999999"})
    void refusesMoreThanTwoDecimals(String value) {
        assertEquals(new Violation.TooManyDecimals(2), violationOf(() -> weight(value)));
    }

    private static Weight weight(String value) {
        return new Weight(new BigDecimal(value));
    }
}
