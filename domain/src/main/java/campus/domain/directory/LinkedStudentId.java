package campus.domain.directory;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of the student who signs in with an account, as the registrar keeps it. */
public record LinkedStudentId(UUID value) implements Identifier {
}
