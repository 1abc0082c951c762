package campus.domain.registrar;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Actor;

/**
 * One line of an enrollment's history; written once, never changed. {@code from} is absent in the first line. A
 * line with equal statuses tells why a waitlisted student was passed over, or how the grade of a completed enrollment
 * was changed. {@code overridden} has the codes of the rules that were broken and overridden, in the order of the
 * rules.
 */
public record EnrollmentChange(UUID id, EnrollmentId enrollmentId, @Nullable EnrollmentStatus from,
        EnrollmentStatus to, @Nullable Grade gradeFrom, @Nullable Grade gradeTo, Instant at, Actor by,
        @Nullable Remark why, Set<String> overridden) {

    public EnrollmentChange {
        overridden = Collections.unmodifiableSet(new LinkedHashSet<>(overridden));
    }

    public static EnrollmentChange first(UUID id, Enrollment enrollment, Instant at, Actor by, @Nullable Remark why) {
        return new EnrollmentChange(id, enrollment.id(), null, enrollment.status(), null, enrollment.grade(), at, by,
                why, Set.of());
    }

    public static EnrollmentChange between(UUID id, Enrollment before, Enrollment after, Instant at, Actor by,
            @Nullable Remark why) {
        return new EnrollmentChange(id, after.id(), before.status(), after.status(), before.grade(), after.grade(), at,
                by, why, Set.of());
    }

    /** The same line, of a change for which these rules were overridden. */
    public EnrollmentChange overriding(Set<String> codes) {
        return new EnrollmentChange(id, enrollmentId, from, to, gradeFrom, gradeTo, at, by, why, codes);
    }
}
