package campus.persistence.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.directory.FailedSignInRepository;
import campus.domain.directory.FailedSignIns;
import campus.domain.directory.UsernameDigest;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcFailedSignInRepository implements FailedSignInRepository {

    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcFailedSignInRepository(SqlReads reads, SqlBatches batches) {
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public Optional<FailedSignIns> find(UsernameDigest username) {
        return reads.all("""
                /* language=SQL */
                select failures, last_failed_at from failed_sign_in where username_digest = :username
                """, Map.of("username", username.value()), row -> new FailedSignIns(
                Math.toIntExact(row.number("failures")), row.instant("last_failed_at"))).stream().findFirst();
    }

    /** One statement, so that it is atomic. */
    @Override
    public void count(UsernameDigest username, Instant at) {
        batches.run("""
                /* language=SQL */
                insert into failed_sign_in (username_digest, failures, last_failed_at) values (?, 1, ?)
                on duplicate key update failures = failures + 1, last_failed_at = values(last_failed_at)
                """, List.of(List.of(username.value(), Micros.of(at))));
    }

    @Override
    public void forget(UsernameDigest username) {
        forget(List.of(List.of(username.value())));
    }

    /** Instances that do so at the same time take different ones. */
    @Override
    public int forgetBefore(Instant at, int most) {
        List<List<@Nullable Object>> old = reads.all("""
                /* language=SQL */
                select username_digest from failed_sign_in where last_failed_at < :at
                order by last_failed_at, username_digest limit :most for update skip locked
                """, Map.of("at", Micros.of(at), "most", most), row -> List.of(row.text("username_digest")));
        forget(old);
        return old.size();
    }

    private void forget(List<List<@Nullable Object>> usernames) {
        batches.run("""
                /* language=SQL */
                delete from failed_sign_in where username_digest = ?
                """, usernames);
    }
}
