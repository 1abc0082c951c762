package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Term}. */
public record TermId(UUID value) implements Identifier {
}
