package campus.application.shared;

import java.time.Instant;

/** The first and the latest stamp of a stored record, as it is shown to readers. */
public record Audit(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {
}
