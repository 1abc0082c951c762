package campus.domain.directory;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of an {@link Account}. */
public record AccountId(UUID value) implements Identifier {
}
