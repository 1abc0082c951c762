package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Section}. */
public record SectionId(UUID value) implements Identifier {
}
