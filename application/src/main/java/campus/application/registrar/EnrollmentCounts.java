package campus.application.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import campus.domain.registrar.EnrollmentStatus;

/**
 * How many enrollments have each status, those that none has included; {@code gradePoints} are those of the completed
 * ones, added up.
 */
public record EnrollmentCounts(Map<EnrollmentStatus, Long> byStatus, BigDecimal gradePoints) {

    public EnrollmentCounts {
        Map<EnrollmentStatus, Long> all = new EnumMap<>(EnrollmentStatus.class);
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            all.put(status, byStatus.getOrDefault(status, 0L));
        }
        byStatus = Collections.unmodifiableMap(all);
        gradePoints = gradePoints.setScale(2, RoundingMode.UNNECESSARY);
    }

    public long of(EnrollmentStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of the completed ones, each counting the same; two decimals, half up; empty without any. */
    public Optional<BigDecimal> averageGrade() {
        long completed = of(EnrollmentStatus.COMPLETED);
        return completed == 0 ? Optional.empty()
                : Optional.of(gradePoints.divide(BigDecimal.valueOf(completed), 2, RoundingMode.HALF_UP));
    }
}
