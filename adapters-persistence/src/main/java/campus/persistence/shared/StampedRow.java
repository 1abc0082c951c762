package campus.persistence.shared;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Audit;

/** A stored row that can be deleted and restored, and keeps its first and its latest stamp. */
public interface StampedRow {

    UUID id();

    long version();

    Instant createdAt();

    String createdBy();

    Instant updatedAt();

    String updatedBy();

    @Nullable
    Instant deletedAt();

    default Audit audit() {
        return new Audit(createdAt(), createdBy(), updatedAt(), updatedBy());
    }

    default boolean deleted() {
        return deletedAt() != null;
    }
}
