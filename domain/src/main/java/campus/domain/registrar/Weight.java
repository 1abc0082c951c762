package campus.domain.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * How much an assessment counts beside the others of its section: 0.01 to 1000.00, two decimals. Weights need not add
 * up to anything.
 */
public record Weight(BigDecimal value) {

    public static final String MINIMUM = "0.01";
    public static final String MAXIMUM = "1000.00";

    public Weight {
        if (value.signum() <= 0 || value.compareTo(new BigDecimal(MAXIMUM)) > 0) {
            throw new InvalidValueException(new Violation.OutOfRange(MINIMUM, MAXIMUM));
        }
        if (value.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException(new Violation.TooManyDecimals(2));
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
