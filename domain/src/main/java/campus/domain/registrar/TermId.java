package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Term}. */
public record TermId(UUID value) implements Identifier {
}
