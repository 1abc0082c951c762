package campus.persistence.shared;

import java.time.Instant;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of {@code idempotency_key}; the headers are lines of a name, a colon and a value. */
@MappedEntity("idempotency_key")
record IdempotencyKeyRow(String account, String keyValue, String fingerprint, @Nullable Integer status,
        @Nullable String headers, @Nullable String body, Instant createdAt) {
}
