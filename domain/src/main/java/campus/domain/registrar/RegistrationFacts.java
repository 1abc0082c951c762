package campus.domain.registrar;

import java.time.Instant;

/**
 * Everything the registration rules look at, read under the student's lock; without any lock only to refuse what a full
 * section refuses anyway, or to foretell. {@code mayWait} tells whether a full section may put this student on its
 * waitlist.
 */
public record RegistrationFacts(Student student, Offering offering, AcademicRecord record, RegistrationLimits limits,
        Instant now, boolean mayWait) {
}
