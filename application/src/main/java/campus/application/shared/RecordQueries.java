package campus.application.shared;

import java.util.Optional;

import campus.domain.shared.Identifier;

/**
 * Reads the live records of one type, without locks and in one statement each.
 *
 * @param <V> the read model
 */
public interface RecordQueries<I extends Identifier, V> {

    Optional<V> find(I id);

    /** A page of the list; sort keys that the list does not know are a programming error. */
    Page<V> list(ListRequest request);
}
