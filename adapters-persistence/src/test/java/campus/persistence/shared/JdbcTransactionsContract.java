package campus.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Transactions;
import campus.application.shared.TransactionsContract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What transactions do on every database beyond the contract; marks are rows of the table of mutexes. */
abstract class JdbcTransactionsContract extends TransactionsContract {

    abstract TestSchool school();

    @BeforeEach
    @AfterEach
    final void removeMarks() {
        execute("delete from mutex where name like 'mark %'");
    }

    @Override
    protected Transactions transactions() {
        return school().get(Transactions.class);
    }

    @Override
    protected void write(int mark) {
        executeInTransaction("insert into mutex (name) values ('mark " + mark + "')");
    }

    @Override
    protected boolean isWritten(int mark) {
        return school().get(SqlReads.class).number("select count(*) as number from mutex where name = :name",
                Map.of("name", "mark " + mark)) > 0;
    }

    @Test
    final void seesWhatOthersCommitMeanwhile() {
        transactions().inTransaction(() -> {
            assertFalse(isWritten(1));
            execute("insert into mutex (name) values ('mark 1')");
            assertTrue(isWritten(1));
            return 0;
        });
    }

    @Test
    final void repeatsWorkThatMetADeadlock() throws Exception {
        write2Marks();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> oneTwo = threads.submit(() -> lockBoth(1, 2, bothHoldOne, runs));
            Future<Integer> twoOne = threads.submit(() -> lockBoth(2, 1, bothHoldOne, runs));
            assertEquals(1, oneTwo.get(60, TimeUnit.SECONDS));
            assertEquals(1, twoOne.get(60, TimeUnit.SECONDS));
        }
        assertEquals(3, runs.get(), "one of the two runs twice");
    }

    @Test
    final void givesUpAfterFiveAttempts() {
        AtomicInteger runs = new AtomicInteger();
        DataAccessException deadlock = new DataAccessException("deadlock", new SQLException("deadlock", "40001"));
        assertEquals(deadlock, assertThrows(ConcurrentWriteException.class, () -> transactions().inTransaction(() -> {
            runs.incrementAndGet();
            throw deadlock;
        })).getCause());
        assertEquals(5, runs.get());
    }

    @Test
    final void beginsNoAttemptAfterTenSeconds() {
        AtomicInteger runs = new AtomicInteger();
        AtomicLong seconds = new AtomicLong();
        @SuppressWarnings("unchecked") Transactions slow = new MicronautTransactions(
                school().get(TransactionOperations.class),
                () -> Duration.ofSeconds(seconds.get()).toNanos());
        assertThrows(ConcurrentWriteException.class, () -> slow.inTransaction(() -> {
            runs.incrementAndGet();
            seconds.addAndGet(5);
            throw new ConcurrentWriteException("others");
        }));
        assertEquals(2, runs.get());
    }

    @Test
    final void leavesTheRepeatingToTheOutermostCall() {
        AtomicInteger inner = new AtomicInteger();
        AtomicInteger outer = new AtomicInteger();
        assertEquals("done", transactions().inTransaction(() -> {
            outer.incrementAndGet();
            return transactions().inTransaction(() -> {
                if (inner.incrementAndGet() == 1) {
                    throw new DataAccessException("deadlock", new SQLException("deadlock", "40001", 1213));
                }
                return "done";
            });
        }));
        assertEquals(2, outer.get());
    }

    @Test
    final void doesNotRepeatOtherFaults() {
        AtomicInteger runs = new AtomicInteger();
        assertThrows(DataAccessException.class, () -> transactions().inTransaction(() -> {
            runs.incrementAndGet();
            return executeInTransaction("insert into mutex (name) values ('prerequisites')");
        }));
        assertEquals(1, runs.get());
    }

    private void write2Marks() {
        transactions().inTransaction(() -> {
            write(1);
            write(2);
            return 0;
        });
    }

    private int lockBoth(int first, int second, CyclicBarrier barrier, AtomicInteger runs) {
        AtomicInteger attempt = new AtomicInteger();
        return transactions().inTransaction(() -> {
            runs.incrementAndGet();
            executeInTransaction("update mutex set name = name where name = 'mark " + first + "'");
            if (attempt.incrementAndGet() == 1) {
                await(barrier);
            }
            return executeInTransaction("update mutex set name = name where name = 'mark " + second + "'");
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private int executeInTransaction(String sql) {
        ConnectionOperations<Connection> connections = school().get(ConnectionOperations.class);
        try (PreparedStatement statement = connections.getConnectionStatus().getConnection().prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException(e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = school().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
