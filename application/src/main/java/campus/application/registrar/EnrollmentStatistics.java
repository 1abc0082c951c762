package campus.application.registrar;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;

/** Enrollments counted by status, and the completed ones by their grade; grades that nobody has are left out. */
public record EnrollmentStatistics(EnrollmentCounts counts, Map<Grade, Long> grades) {

    public EnrollmentStatistics {
        grades = Map.copyOf(grades);
    }

    /** So many enrollments with the same status and grade. */
    public record Group(EnrollmentStatus status, @Nullable Grade grade, long count) {
    }

    /** What the groups are together; several may have the same status and grade. */
    public static EnrollmentStatistics of(Collection<Group> groups) {
        Map<EnrollmentStatus, Long> byStatus = new EnumMap<>(EnrollmentStatus.class);
        Map<Grade, Long> grades = new HashMap<>();
        BigDecimal points = BigDecimal.ZERO;
        for (Group group : groups) {
            byStatus.merge(group.status(), group.count(), Long::sum);
            Grade grade = group.grade();
            if (grade != null) {
                grades.merge(grade, group.count(), Long::sum);
                points = points.add(grade.points().multiply(BigDecimal.valueOf(group.count())));
            }
        }
        return new EnrollmentStatistics(new EnrollmentCounts(byStatus, points), grades);
    }
}
