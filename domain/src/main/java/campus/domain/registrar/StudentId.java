package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Student}. */
public record StudentId(UUID value) implements Identifier {
}
