package campus.application.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.shared.TransitionPolicy;

/** What a school decides for itself; {@code zone} is where its days begin and its deadlines end. */
public record RegistrarSettings(RegistrationLimits limits, ZoneId zone, GradeScale gradeScale,
        TransitionPolicy<EnrollmentStatus> policy) {

    public RegistrarSettings {
        for (EnrollmentStatus from : EnrollmentStatus.values()) {
            if (policy.allows(from, EnrollmentStatus.WAITLISTED)) {
                throw new IllegalArgumentException("a waitlist is entered by enrolling only, not from " + from);
            }
        }
    }

    /** The calendar day of the school at an instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
