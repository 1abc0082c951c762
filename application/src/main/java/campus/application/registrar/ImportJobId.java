package campus.application.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of an {@link ImportJob}. */
public record ImportJobId(UUID value) implements Identifier {
}
