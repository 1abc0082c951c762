package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Course}. */
public record CourseId(UUID value) implements Identifier {
}
