package campus.application.shared;

import java.time.Instant;

import campus.domain.shared.Actor;

/** Who wrote a record, and when (UTC, microseconds); every row keeps the first and the latest of them. */
public record Stamp(Actor by, Instant at) {
}
