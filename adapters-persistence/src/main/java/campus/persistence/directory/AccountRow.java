package campus.persistence.directory;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import campus.persistence.shared.Uuid16;

/** A row of {@code account}; its roles are rows of their own. */
@MappedEntity("account")
record AccountRow(@Id @Uuid16 UUID id, String username, String passwordHash, Instant createdAt, String createdBy,
        Instant updatedAt, String updatedBy) {

    /** Leaves the hash out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "AccountRow[" + id + ", " + username + "]";
    }
}
