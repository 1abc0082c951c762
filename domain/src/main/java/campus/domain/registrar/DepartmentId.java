package campus.domain.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a {@link Department}. */
public record DepartmentId(UUID value) implements Identifier {
}
