package campus.domain.registrar;

import campus.domain.shared.Identifier;
import java.util.UUID;

/** Identity of a {@link Department}. */
public record DepartmentId(UUID value) implements Identifier {
}
