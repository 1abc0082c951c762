package campus.persistence.registrar;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.persistence.shared.Uuid16;

/**
 * Statements on the counters of {@code section}. Each tests and writes the row at once, under the row's lock, so nobody
 * can come between; they change one row or none.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SeatCounters extends GenericRepository<SectionRow, UUID> {

    @Query("""
            /* language=SQL */
            update section set seats_taken = seats_taken + :seats
            where id = :section and seats_taken + :seats <= capacity and waitlisted = :waiting and status = 'OPEN'
                and deleted_at is null
            """)
    int claim(@Uuid16 UUID section, int seats, int waiting);

    @Query("""
            /* language=SQL */
            update section set seats_taken = seats_taken + 1, waitlisted = waitlisted - 1
            where id = :section and seats_taken < capacity and waitlisted > 0 and status = 'OPEN'
                and deleted_at is null
            """)
    int promote(@Uuid16 UUID section);

    @Query("""
            /* language=SQL */
            update section set seats_taken = seats_taken - 1
            where id = :section and seats_taken > 0 and waitlisted = 0
            """)
    int releaseUnawaited(@Uuid16 UUID section);

    @Query("""
            /* language=SQL */
            update section set seats_taken = seats_taken - 1 where id = :section and seats_taken > 0
            """)
    int release(@Uuid16 UUID section);

    @Query("""
            /* language=SQL */
            update section set waitlisted = waitlisted + :places
            where id = :section and seats_taken >= capacity and waitlisted + :places <= waitlist_capacity
                and status = 'OPEN' and deleted_at is null
            """)
    int joinWaitlist(@Uuid16 UUID section, int places);

    @Query("""
            /* language=SQL */
            update section set waitlisted = waitlisted - 1 where id = :section and waitlisted > 0
            """)
    int leaveWaitlist(@Uuid16 UUID section);
}
