package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of an {@link Assessment}. */
public record AssessmentId(UUID value) implements Identifier {
}
