package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of the account with which an instructor signs in. */
public record InstructorId(UUID value) implements Identifier {
}
