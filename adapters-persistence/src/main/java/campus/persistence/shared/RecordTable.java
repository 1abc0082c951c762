package campus.persistence.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.repository.GenericRepository;

/**
 * The changes that all tables of records have in common; Micronaut Data implements them for each table. Updates tell how
 * many rows they changed.
 *
 * @param <R> the row
 */
public interface RecordTable<R> extends GenericRepository<R, UUID> {

    R save(R row);

    List<R> saveAll(List<R> rows);

    int delete(@Uuid16 UUID id, Instant at, String by);

    /** Takes back a deletion and raises the version. */
    int restore(@Uuid16 UUID id, Instant at, String by);
}
