package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Course}. */
public record CourseId(UUID value) implements Identifier {
}
