package campus.application.shared;

/**
 * A stored record with what is kept about it.
 *
 * @param <T> the record
 */
public record InMemoryRow<T>(T record, boolean deleted, Audit audit) {

    static <T> InMemoryRow<T> first(T record, Stamp stamp) {
        return new InMemoryRow<>(record, false,
                new Audit(stamp.at(), stamp.by().name(), stamp.at(), stamp.by().name()));
    }

    InMemoryRow<T> next(T changed, boolean nowDeleted, Stamp stamp) {
        return new InMemoryRow<>(changed, nowDeleted,
                new Audit(audit.createdAt(), audit.createdBy(), stamp.at(), stamp.by().name()));
    }

    /** The row with a record that changed without anybody saving it, such as a counter. */
    public InMemoryRow<T> with(T changed) {
        return new InMemoryRow<>(changed, deleted, audit);
    }
}
