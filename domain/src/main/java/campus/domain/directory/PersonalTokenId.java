package campus.domain.directory;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link PersonalToken}; known to others, and so no secret. */
public record PersonalTokenId(UUID value) implements Identifier {
}
