package campus.persistence.shared;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.IdempotencyKeys;

/**
 * Keys in the database. The primary key decides who gets one; a key that is running shows as a row without a status to
 * those who read uncommitted rows, which no database makes wait.
 */
@Singleton
final class JdbcIdempotencyKeys implements IdempotencyKeys {

    private final IdempotencyKeyTable table;
    private final SqlReads reads;
    private final SqlBatches batches;
    private final TransactionOperations<Connection> operations;
    private final TransactionDefinition uncommitted = readingUncommitted();

    JdbcIdempotencyKeys(IdempotencyKeyTable table, SqlReads reads, SqlBatches batches,
            TransactionOperations<Connection> operations) {
        this.table = table;
        this.reads = reads;
        this.batches = batches;
        this.operations = operations;
    }

    @Override
    public boolean isRunning(RequestKey key) {
        return operations.execute(uncommitted, status -> reads.first("""
                /* language=SQL */
                select status is null as running from idempotency_key
                where account = :account and key_value = :keyValue
                """, Map.of("account", key.account(), "keyValue", key.value()), row -> row.flag("running"))
                .orElse(false));
    }

    @Override
    public Claim claim(RequestKey key, String fingerprint, Instant at) {
        try {
            if (added(key, fingerprint, at)) {
                return new Claim.Granted();
            }
            Instant until = Micros.of(at.minus(KEPT));
            IdempotencyKeyRow holder = table.findByAccountAndKeyValue(key.account(), key.value())
                    .orElseThrow(() -> new ConcurrentWriteException("the key was removed meanwhile"));
            if (holder.createdAt().isAfter(until)) {
                return claimed(holder, fingerprint);
            }
            table.removeExpired(key.account(), key.value(), until);
            if (added(key, fingerprint, at)) {
                return new Claim.Granted();
            }
            throw new ConcurrentWriteException("the key was claimed meanwhile");
        } catch (DataAccessException e) {
            if (SqlErrors.isLockTimeout(e)) {
                return new Claim.Running();
            }
            throw e;
        }
    }

    @Override
    public void answer(RequestKey key, Answer answer) {
        String headers = answer.headers().entrySet().stream().map(header -> header.getKey() + ":" + header.getValue())
                .collect(Collectors.joining("\n"));
        if (table.answer(key.account(), key.value(), answer.status(), headers, answer.body()) == 0) {
            throw new IllegalStateException("not claimed: " + key);
        }
    }

    @Override
    public int removeExpired(Instant at, int most) {
        List<List<@Nullable Object>> expired = reads.all("""
                /* language=SQL */
                select account, key_value from idempotency_key where created_at <= :until
                order by created_at limit :most for update skip locked
                """, Map.of("until", Micros.of(at.minus(KEPT)), "most", most),
                row -> List.of(row.text("account"), row.text("key_value")));
        batches.run("""
                /* language=SQL */
                delete from idempotency_key where account = ? and key_value = ?
                """, expired);
        return expired.size();
    }

    /** False when the key is there already, committed by somebody else. */
    private boolean added(RequestKey key, String fingerprint, Instant at) {
        try {
            return table.add(key.account(), key.value(), fingerprint, Micros.of(at)) > 0;
        } catch (DataAccessException e) {
            if (SqlErrors.isUniqueViolation(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Claim claimed(IdempotencyKeyRow holder, String fingerprint) {
        if (holder.status() == null) {
            return new Claim.Running();
        }
        return holder.fingerprint().equals(fingerprint) ? new Claim.Answered(answer(holder))
                : new Claim.UsedOtherwise();
    }

    private static Answer answer(IdempotencyKeyRow row) {
        Map<String, String> headers = Objects.requireNonNull(row.headers()).lines()
                .map(line -> line.split(":", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new Answer(Objects.requireNonNull(row.status()), headers, Objects.requireNonNull(row.body()));
    }

    private static TransactionDefinition readingUncommitted() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(Propagation.REQUIRES_NEW);
        definition.setIsolationLevel(Isolation.READ_UNCOMMITTED);
        definition.setReadOnly(true);
        return definition;
    }
}
