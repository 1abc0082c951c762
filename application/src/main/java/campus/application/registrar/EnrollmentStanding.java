package campus.application.registrar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An enrollment as whoever wants to change its status finds it, without its place on a waitlist. The deadline is the
 * last day on which an active one may be dropped, null for none; {@code waitsElsewhere} tells whether the student is on
 * any waitlist.
 */
public record EnrollmentStanding(EnrollmentView view, @Nullable LocalDate dropDeadline, boolean waitsElsewhere) {
}
