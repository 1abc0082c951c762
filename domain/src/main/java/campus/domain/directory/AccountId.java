package campus.domain.directory;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of an {@link Account}. */
public record AccountId(UUID value) implements Identifier {
}
