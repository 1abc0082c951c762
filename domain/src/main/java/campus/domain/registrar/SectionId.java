package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Section}. */
public record SectionId(UUID value) implements Identifier {
}
