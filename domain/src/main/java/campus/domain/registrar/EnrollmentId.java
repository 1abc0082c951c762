package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of an {@link Enrollment}. */
public record EnrollmentId(UUID value) implements Identifier {
}
