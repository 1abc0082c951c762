package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Enrollment}. */
public record EnrollmentId(UUID value) implements Identifier {
}
