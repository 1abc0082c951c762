package campus.domain.directory;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Session}; known to others, and so no secret. */
public record SessionId(UUID value) implements Identifier {
}
