package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Repository.Dependents;
import campus.domain.shared.Actor;

/**
 * Keeps the records of one type in order. Each call is one transaction.
 *
 * @param <I> the identity of a record
 * @param <N> what a new record is made from
 * @param <D> what of a record can be changed
 * @param <T> the record
 */
public interface ManageRecords<I, N, D, T> {

    RecordOutcome<T> create(N draft, Actor by);

    /** Replaces all details of the version that the caller has seen. */
    RecordOutcome<T> change(I id, long version, D details, Actor by);

    /** Deletes a record on which nothing depends; it can be restored. An absent version deletes whichever is there. */
    RecordOutcome<T> delete(I id, @Nullable Long version, Actor by);

    /**
     * What refers to a record and keeps {@link #delete} from deleting it, by kind, nothing when it can be deleted; empty
     * when there is no such record.
     */
    Optional<List<Dependents>> dependents(I id);

    /** Takes back a deletion, unless what the record refers to is deleted itself. */
    RecordOutcome<T> restore(I id, Actor by);
}
