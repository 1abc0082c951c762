package campus.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

import io.micronaut.data.connection.ConnectionOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.IdempotencyKeys.Answer;
import campus.application.shared.IdempotencyKeysContract;
import campus.application.shared.Transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What keys in a database do beyond the contract. */
abstract class JdbcIdempotencyKeysContract extends IdempotencyKeysContract {

    private static final Answer DONE = new Answer(200, Map.of("Content-Type", "application/json"), "{}");

    abstract TestSchool school();

    @Override
    protected Transactions transactions() {
        return school().get(Transactions.class);
    }

    @Override
    protected IdempotencyKeys keys() {
        return school().emptied().get(IdempotencyKeys.class);
    }

    @Test
    final void removesNoKeyThatSomebodyIsAtAndDoesNotWait() {
        IdempotencyKeys keys = school().get(IdempotencyKeys.class);
        done(KEY, "f", NOW, DONE);
        var later = NOW.plus(IdempotencyKeys.KEPT);
        in(() -> {
            keys.claim(KEY, "g", later);
            assertEquals(0, elsewhere(() -> in(() -> keys.removeExpired(later, 10))).join());
            keys.answer(KEY, DONE);
            return 0;
        });
        assertEquals(0, in(() -> keys.removeExpired(later, 10)));
    }

    @Test
    final void isGivenBackWhenTheConnectionBreaks() throws SQLException {
        try (Connection connection = school().database().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, insert("null, null, null"));
            assertTrue(school().get(IdempotencyKeys.class).isRunning(KEY));
            connection.rollback();
        }
        assertFalse(school().get(IdempotencyKeys.class).isRunning(KEY));
        assertEquals(new IdempotencyKeys.Claim.Granted(), done(KEY, "f", NOW, DONE));
    }

    @Test
    @SuppressWarnings("unchecked")
    final void leavesNoConnectionThatReadsUncommittedRows() {
        IdempotencyKeys keys = school().get(IdempotencyKeys.class);
        for (int i = 0; i < 20; i++) {
            keys.isRunning(KEY);
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, in(this::isolation));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"199, '', '' : ck_idempotency_key_status", "500, '', '' : ck_idempotency_key_status",
            "200, null, '' : ck_idempotency_key_answered", "200, '', null : ck_idempotency_key_answered",
            "null, '', '' : ck_idempotency_key_answered"})
    final void isRefusedByTheSchemaWhenItIsNotWhole(String answer) throws SQLException {
        try (Connection connection = school().database().getConnection()) {
            String[] parts = answer.split(" : ");
            SQLException refusal = assertThrows(SQLException.class, () -> execute(connection, insert(parts[0])));
            assertTrue(refusal.getMessage().toLowerCase(Locale.ROOT).contains(parts[1]), refusal.getMessage());
        }
    }

    private int isolation() {
        try {
            return ((Connection) school().get(ConnectionOperations.class).getConnectionStatus().getConnection())
                    .getTransactionIsolation();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String insert(String answer) {
        return "insert into idempotency_key (account, key_value, fingerprint, created_at, status, headers, body)"
                + " values ('" + KEY.account() + "', '" + KEY.value() + "', 'f', '2026-08-20 10:00:00', " + answer
                + ")";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
