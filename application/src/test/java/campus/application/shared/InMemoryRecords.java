package campus.application.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/**
 * The part of a repository that is the same for all records. Snapshots are kept; since they are immutable, no
 * copies.
 */
public abstract class InMemoryRecords<I extends Identifier, T extends Aggregate<I>> implements Repository<I, T> {
    private final InMemoryStore store;
    private final InMemoryTable<I, InMemoryRow<T>> rows;
    private final InMemoryTable<Unique, I> holders;

    protected InMemoryRecords(InMemoryStore store, InMemoryTable<I, InMemoryRow<T>> rows) {
        this.store = store;
        this.rows = rows;
        this.holders = new InMemoryTable<>(store);
    }

    /** A value that only one record may have, deleted ones included. */
    public record Unique(String field, Object value) {
    }

    protected abstract List<Unique> uniques(T record);

    protected abstract T versioned(T record, long version);

    /** What is stored in place of {@code stored}; an adapter keeps here what nobody may change by saving. */
    protected T replacing(T stored, T given) {
        return given;
    }

    /** Throws {@link IllegalStateException} when the record names one that was never stored. */
    protected void requireReferences(T record) {}

    /** The number of live records by kind that refer to this one; zeros are left out for the caller. */
    protected abstract Map<String, Long> countDependents(I id);

    @Override
    public final Optional<T> find(I id) {
        return store.read(() -> row(id, false).map(InMemoryRow::record));
    }

    @Override
    public final Optional<T> lock(I id) {
        store.requireTransaction();
        return find(id);
    }

    @Override
    public final Map<I, T> lockAll(Collection<I> ids) {
        return findAll(ids);
    }

    @Override
    public final Map<I, T> findAll(Collection<I> ids) {
        store.requireTransaction();
        Map<I, T> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(record -> found.put(id, record)));
        return found;
    }

    @Override
    public final Optional<T> findDeleted(I id) {
        store.requireTransaction();
        return row(id, true).map(InMemoryRow::record);
    }

    @Override
    public final Write<T> add(T record, Stamp stamp) {
        store.requireTransaction();
        Write.Duplicate<T> duplicate = duplicate(record);
        if (duplicate != null) {
            return duplicate;
        }
        if (rows.get(record.id()) != null) {
            throw new IllegalStateException("the identity is taken: " + record.id());
        }
        requireReferences(record);
        T first = versioned(record, 0);
        uniques(first).forEach(unique -> holders.put(unique, first.id()));
        rows.put(first.id(), InMemoryRow.first(first, stamp));
        return new Write.Written<>(first);
    }

    @Override
    public final void addAll(List<T> records, Stamp stamp) {
        store.requireTransaction();
        for (T record : records) {
            if (add(record, stamp) instanceof Write.Duplicate<T> duplicate) {
                throw new ConcurrentWriteException(duplicate.toString());
            }
        }
    }

    @Override
    public final Write<T> update(T record, Stamp stamp) {
        Optional<InMemoryRow<T>> row = row(record.id(), false);
        if (row.isEmpty() || row.get().record().version() != record.version()) {
            return new Write.Stale<>();
        }
        Write.Duplicate<T> duplicate = duplicate(record);
        if (duplicate != null) {
            return duplicate;
        }
        requireReferences(record);
        T stored = row.get().record();
        T next = versioned(replacing(stored, record), stored.version() + 1);
        uniques(stored).forEach(holders::remove);
        uniques(next).forEach(unique -> holders.put(unique, next.id()));
        rows.put(next.id(), row.get().next(next, false, stamp));
        return new Write.Written<>(next);
    }

    @Override
    public final boolean delete(I id, Stamp stamp) {
        Optional<InMemoryRow<T>> row = row(id, false);
        row.ifPresent(live -> rows.put(id, live.next(live.record(), true, stamp)));
        return row.isPresent();
    }

    @Override
    public final Optional<T> restore(I id, Stamp stamp) {
        return row(id, true).map(deleted -> {
            T next = versioned(deleted.record(), deleted.record().version() + 1);
            rows.put(id, deleted.next(next, false, stamp));
            return next;
        });
    }

    @Override
    public final List<Dependents> dependents(I id) {
        store.requireTransaction();
        return countDependents(id).entrySet().stream().filter(kind -> kind.getValue() > 0)
                .map(kind -> new Dependents(kind.getKey(), kind.getValue())).toList();
    }

    /** The rows, live and deleted, that hold these values of a unique field, by value. */
    protected final <K> Map<K, InMemoryRow<T>> holders(String field, Collection<K> values) {
        store.requireTransaction();
        Map<K, InMemoryRow<T>> found = new HashMap<>();
        for (K value : values) {
            I holder = holders.get(new Unique(field, value));
            if (holder != null) {
                found.put(value, stored(holder));
            }
        }
        return found;
    }

    private InMemoryRow<T> stored(I id) {
        InMemoryRow<T> row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("not stored: " + id);
        }
        return row;
    }

    private Write.@Nullable Duplicate<T> duplicate(T record) {
        for (Unique unique : uniques(record)) {
            I holder = holders.get(unique);
            if (holder != null && !holder.equals(record.id())) {
                return new Write.Duplicate<>(unique.field(), holder.value(), stored(holder).deleted());
            }
        }
        return null;
    }

    private Optional<InMemoryRow<T>> row(I id, boolean deleted) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.deleted() == deleted);
    }
}
