package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Repository;
import campus.application.shared.Stamp;
import campus.domain.shared.Aggregate;
import campus.domain.shared.InvalidValueException;

/** Rows of one kind on their way into the store: new records are gathered and added together at the end. */
final class ImportBatch<T extends Aggregate<?>> {

    private final Repository<?, T> records;
    private final Stamp stamp;
    private final ImportTally tally;
    private final List<T> added = new ArrayList<>();

    ImportBatch(Repository<?, T> records, Stamp stamp, ImportTally tally) {
        this.records = records;
        this.stamp = stamp;
        this.tally = tally;
    }

    /** Decides what a row means for the stored record of its key, which is null when there is none. */
    void put(Key key, @Nullable Found<T> stored, Supplier<T> create, Predicate<T> same,
            Function<T, RecordOutcome<T>> change) {
        if (stored == null) {
            added.add(create.get());
            tally.created();
        } else if (stored.deleted()) {
            tally.reject(key.line(), key.column(), new ImportProblem.Deleted(key.value()));
        } else {
            merge(key, stored.record(), same, change);
        }
    }

    /** What a row leaves out is taken from the stored record, and the two together may be impossible. */
    private void merge(Key key, T stored, Predicate<T> same, Function<T, RecordOutcome<T>> change) {
        try {
            if (same.test(stored)) {
                tally.unchanged();
            } else {
                count(key, change.apply(stored));
            }
        } catch (InvalidValueException e) {
            tally.reject(key.line(), e);
        }
    }

    /** The record that a cell names; empty, and the row rejected, when there is none or it is deleted. */
    static <R> Optional<R> live(@Nullable Found<R> found, long line, String column, String value, ImportTally tally) {
        if (found == null) {
            tally.reject(line, column, new ImportProblem.UnknownReference(value));
            return Optional.empty();
        }
        if (found.deleted()) {
            tally.reject(line, column, new ImportProblem.Deleted(value));
            return Optional.empty();
        }
        return Optional.of(found.record());
    }

    void addAll() {
        if (!added.isEmpty()) {
            records.addAll(added, stamp);
        }
    }

    private void count(Key key, RecordOutcome<T> outcome) {
        switch (outcome) {
            case RecordOutcome.Done<T> done -> tally.changed();
            case RecordOutcome.Duplicate<T>(String field, var holder, boolean deleted) ->
                    tally.reject(key.line(), field, new ImportProblem.Duplicate(key.value()));
            case RecordOutcome.CapacityInUse<T>(String field, int taken) -> tally.reject(key.line(),
                    field.equals("capacity") ? field : "waitlist_capacity", new ImportProblem.CapacityInUse(taken));
            case RecordOutcome.NotFound<T> gone -> throw new ConcurrentWriteException(gone.toString());
            case RecordOutcome.Stale<T> stale -> throw new ConcurrentWriteException(stale.toString());
            case RecordOutcome.UnknownReference<T> gone -> throw new ConcurrentWriteException(gone.toString());
            case RecordOutcome.HasDependents<T> never -> throw new IllegalStateException(never.toString());
            case RecordOutcome.PrerequisiteCycle<T> never -> throw new IllegalStateException(never.toString());
        }
    }

    /** Which row it is, for a message: its line, and the column and text of its key. */
    record Key(long line, String column, String value) {
    }
}
