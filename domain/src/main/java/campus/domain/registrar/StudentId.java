package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Student}. */
public record StudentId(UUID value) implements Identifier {
}
