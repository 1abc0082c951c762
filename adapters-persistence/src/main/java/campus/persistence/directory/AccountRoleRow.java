package campus.persistence.directory;

import java.util.UUID;

import io.micronaut.data.annotation.MappedEntity;

import campus.domain.directory.Role;
import campus.persistence.shared.Uuid16;

/** A row of {@code account_role}. */
@MappedEntity("account_role")
record AccountRoleRow(@Uuid16 UUID accountId, Role role) {
}
