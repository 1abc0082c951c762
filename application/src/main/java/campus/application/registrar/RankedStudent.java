package campus.application.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;

import campus.domain.registrar.Name;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;

/**
 * A student's place among others, which is by the exact average.
 *
 * @param points grade points times credits, added up
 * @param credits of all that was completed, more than 0
 * @param completed how many enrollments that were
 */
public record RankedStudent(long rank, StudentId id, StudentNumber number, Name name, BigDecimal points,
        BigDecimal credits, long completed) {

    public RankedStudent {
        points = points.setScale(4, RoundingMode.UNNECESSARY);
        credits = credits.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Two decimals, half up, as on the transcript. */
    public BigDecimal gradePointAverage() {
        return points.divide(credits, 2, RoundingMode.HALF_UP);
    }
}
