package campus.application.registrar;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Repository;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.registrar.RecordChange;
import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/** The flow that all record-keeping use cases share; each of them adds what is particular to its records. */
final class RecordKeeper<I extends Identifier, T extends Aggregate<I>> {

    private final Transactions transactions;
    private final Repository<I, T> records;
    private final ChangeLog<T> log;
    private final InstantSource clock;

    RecordKeeper(Transactions transactions, Repository<I, T> records, ChangeLog<T> log, InstantSource clock) {
        this.transactions = transactions;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    RecordOutcome<T> create(Actor by, Supplier<Optional<RecordOutcome<T>>> objection, Supplier<T> make) {
        return transactions.inTransaction(
                () -> objection.get().orElseGet(() -> outcome(records.add(make.get(), stamp(by)), 0)));
    }

    /** {@code objection} sees the locked record as it is stored. */
    RecordOutcome<T> change(I id, long version, Actor by, Function<T, Optional<RecordOutcome<T>>> objection,
            UnaryOperator<T> change) {
        return transactions.inTransaction(() -> withVersion(id, version, current -> objection.apply(current)
                .orElseGet(() -> {
                    Stamp stamp = stamp(by);
                    return update(current, change.apply(current), stamp,
                            changed -> log.changed(current, changed, stamp));
                })));
    }

    /**
     * The same for what is kept beside the record and under its version: {@code write} writes it and tells what
     * differs.
     */
    RecordOutcome<T> changeBeside(I id, long version, Actor by, Function<T, Optional<RecordOutcome<T>>> objection,
            Function<Stamp, List<RecordChange.Field>> write) {
        return transactions.inTransaction(() -> withVersion(id, version, current -> objection.apply(current)
                .orElseGet(() -> {
                    Stamp stamp = stamp(by);
                    List<RecordChange.Field> differences = write.apply(stamp);
                    return update(current, current, stamp, changed -> log.changed(changed, differences, stamp));
                })));
    }

    private RecordOutcome<T> update(T current, T next, Stamp stamp, Consumer<T> note) {
        RecordOutcome<T> outcome = outcome(records.update(next, stamp), current.version());
        if (outcome instanceof RecordOutcome.Done<T>(T changed)) {
            note.accept(changed);
        }
        return outcome;
    }

    RecordOutcome<T> delete(I id, @Nullable Long version, Actor by) {
        return transactions.inTransaction(() -> withVersion(id, version, current -> {
            List<Dependents> dependents = records.dependents(id);
            if (!dependents.isEmpty()) {
                return new RecordOutcome.HasDependents<>(dependents);
            }
            Stamp stamp = stamp(by);
            records.delete(id, stamp);
            log.deleted(current, stamp);
            return new RecordOutcome.Done<>(current);
        }));
    }

    /** What keeps the record from being deleted; empty when there is no such record. */
    Optional<List<Dependents>> dependents(I id) {
        return transactions.readOnly(() -> records.find(id).map(record -> records.dependents(id)));
    }

    /** {@code objection} sees the deleted record. */
    RecordOutcome<T> restore(I id, Actor by, Function<T, Optional<RecordOutcome<T>>> objection) {
        return transactions.inTransaction(() -> records.findDeleted(id)
                .map(deleted -> objection.apply(deleted).orElseGet(() -> restore(id, stamp(by))))
                .orElseGet(RecordOutcome.NotFound::new));
    }

    private RecordOutcome<T> restore(I id, Stamp stamp) {
        Optional<T> restored = records.restore(id, stamp);
        restored.ifPresent(record -> log.restored(record, stamp));
        return restored.<RecordOutcome<T>>map(RecordOutcome.Done::new).orElseGet(RecordOutcome.NotFound::new);
    }

    private RecordOutcome<T> withVersion(I id, @Nullable Long version, Function<T, RecordOutcome<T>> then) {
        Optional<T> current = records.lock(id);
        if (current.isEmpty()) {
            return new RecordOutcome.NotFound<>();
        }
        if (version != null && version != current.get().version()) {
            return new RecordOutcome.Stale<>(current.get().version(), log.since(version, current.get()));
        }
        return then.apply(current.get());
    }

    private RecordOutcome<T> outcome(Write<T> write, long versionBefore) {
        return switch (write) {
            case Write.Written<T>(T record) -> new RecordOutcome.Done<>(record);
            case Write.Stale<T>() -> new RecordOutcome.Stale<>(versionBefore, List.of());
            case Write.Duplicate<T>(String field, var holder, boolean deleted) ->
                    new RecordOutcome.Duplicate<>(field, holder, deleted);
        };
    }

    private Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant());
    }
}
