package campus.domain.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Grade points: 0.00 to 4.00, two decimals. A value with more decimals is refused, never rounded. */
public record Grade(BigDecimal points) implements Comparable<Grade> {

    public static final Grade LOWEST = new Grade(BigDecimal.ZERO);
    public static final Grade HIGHEST = of("4.00");

    public Grade {
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(4)) > 0
                || points.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException(new Violation.GradeOutOfRange());
        }
        points = points.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Grade of(String points) {
        return new Grade(new BigDecimal(points));
    }

    public boolean isAtLeast(Grade minimum) {
        return compareTo(minimum) >= 0;
    }

    @Override
    public int compareTo(Grade other) {
        return points.compareTo(other.points);
    }

    @Override
    public String toString() {
        return points.toPlainString();
    }
}
