package campus.application.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/**
 * Keeps the aggregates of one type. A deleted record stays stored and keeps its unique values, but only
 * {@link #findDeleted} and {@link #restore} see it. Must be called inside a transaction, but for {@link #find}, which
 * alone sees what is committed.
 */
public interface Repository<I extends Identifier, T extends Aggregate<I>> {

    Optional<T> find(I id);

    /** Finds and holds the record: until the transaction ends, nobody else can lock or change it. */
    Optional<T> lock(I id);

    /** The live records among these. */
    Map<I, T> findAll(Collection<I> ids);

    /**
     * Finds and holds the live records among these, in the order of their identities, so that two who hold the same
     * ones do not wait for each other in a circle.
     */
    Map<I, T> lockAll(Collection<I> ids);

    /** Adds one record under version 0: written or duplicate, never stale. */
    Write<T> add(T record, Stamp stamp);

    /**
     * Adds records in one batch.
     *
     * @throws ConcurrentWriteException when a unique value is taken; the caller must roll back
     */
    void addAll(List<T> records, Stamp stamp);

    /** Replaces the record when the stored version is the one that {@code record} carries, and raises the version. */
    Write<T> update(T record, Stamp stamp);

    /** Marks the record deleted; false when it is unknown or deleted already. */
    boolean delete(I id, Stamp stamp);

    Optional<T> findDeleted(I id);

    /** Takes back a deletion and raises the version; empty when the record is unknown or not deleted. */
    Optional<T> restore(I id, Stamp stamp);

    /** The live records of other types that refer to this one, by kind; kinds with none are left out. */
    List<Dependents> dependents(I id);

    /** How many records of a kind ("sections") refer to something. */
    record Dependents(String kind, long count) {
    }
}
