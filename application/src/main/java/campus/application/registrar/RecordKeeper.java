package campus.application.registrar;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Repository;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.application.shared.Write;
import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/** The flow that all record-keeping use cases share; each of them adds what is particular to its records. */
final class RecordKeeper<I extends Identifier, T extends Aggregate<I>> {

    private final Transactions transactions;
    private final Repository<I, T> records;
    private final InstantSource clock;

    RecordKeeper(Transactions transactions, Repository<I, T> records, InstantSource clock) {
        this.transactions = transactions;
        this.records = records;
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
                .orElseGet(() -> outcome(records.update(change.apply(current), stamp(by)), current.version()))));
    }

    RecordOutcome<T> delete(I id, @Nullable Long version, Actor by) {
        return transactions.inTransaction(() -> withVersion(id, version, current -> {
            List<Dependents> dependents = records.dependents(id);
            if (!dependents.isEmpty()) {
                return new RecordOutcome.HasDependents<>(dependents);
            }
            records.delete(id, stamp(by));
            return new RecordOutcome.Done<>(current);
        }));
    }

    /** {@code objection} sees the deleted record. */
    RecordOutcome<T> restore(I id, Actor by, Function<T, Optional<RecordOutcome<T>>> objection) {
        return transactions.inTransaction(() -> records.findDeleted(id).map(deleted -> objection.apply(deleted)
                .orElseGet(() -> records.restore(id, stamp(by)).map(this::done).orElseGet(RecordOutcome.NotFound::new)))
                .orElseGet(RecordOutcome.NotFound::new));
    }

    private RecordOutcome<T> done(T record) {
        return new RecordOutcome.Done<>(record);
    }

    private RecordOutcome<T> withVersion(I id, @Nullable Long version, Function<T, RecordOutcome<T>> then) {
        Optional<T> current = records.lock(id);
        if (current.isEmpty()) {
            return new RecordOutcome.NotFound<>();
        }
        if (version != null && version != current.get().version()) {
            return new RecordOutcome.Stale<>(current.get().version());
        }
        return then.apply(current.get());
    }

    private RecordOutcome<T> outcome(Write<T> write, long versionBefore) {
        return switch (write) {
            case Write.Written<T>(T record) -> new RecordOutcome.Done<>(record);
            case Write.Stale<T>() -> new RecordOutcome.Stale<>(versionBefore);
            case Write.Duplicate<T>(String field, var holder, boolean deleted) ->
                    new RecordOutcome.Duplicate<>(field, holder, deleted);
        };
    }

    private Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant());
    }
}
