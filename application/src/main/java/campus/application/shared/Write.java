package campus.application.shared;

import java.util.UUID;

/**
 * How the saving of one record ended.
 *
 * @param <T> the type of the record
 */
public sealed interface Write<T> {

    /** Saved; the record carries the version it has now. */
    record Written<T>(T record) implements Write<T> {
    }

    /** The stored record has another version, or is gone. Nothing was changed. */
    record Stale<T>() implements Write<T> {
    }

    /** Another record, perhaps a deleted one, holds the same value in a unique field. Nothing was changed. */
    record Duplicate<T>(String field, UUID holder, boolean holderDeleted) implements Write<T> {
    }
}
