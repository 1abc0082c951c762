package campus.domain.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** What a course counts for: 0.00 to 30.00 credit hours, two decimals. */
public record Credits(BigDecimal value) implements Comparable<Credits> {

    public static final String MINIMUM = "0.00";
    public static final String MAXIMUM = "30.00";
    public static final Credits ZERO = new Credits(BigDecimal.ZERO);

    public Credits {
        if (value.signum() < 0 || value.compareTo(new BigDecimal(MAXIMUM)) > 0) {
            throw new InvalidValueException(new Violation.OutOfRange(MINIMUM, MAXIMUM));
        }
        if (value.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException(new Violation.TooManyDecimals(2));
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    @Override
    public int compareTo(Credits other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
