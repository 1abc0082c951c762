package campus.persistence.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.directory.CurrentSession;
import campus.application.directory.SessionQueries;
import campus.application.directory.SignedInAccount;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionKind;
import campus.domain.directory.Username;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcSessionQueries implements SessionQueries {

    private final SqlReads reads;

    JdbcSessionQueries(SqlReads reads) {
        this.reads = reads;
    }

    /** A row for each role of the account. */
    private record Found(SessionRow session, String username, @Nullable UUID student, Role role) {
    }

    @Override
    public List<Session> ofAccount(AccountId account, Instant at, int most) {
        return reads.all("""
                /* language=SQL */
                select id, account_id, kind, digest, client, created_at, last_used_at, expires_at, ends_at, revoked_at
                from account_session
                where account_id = :account and revoked_at is null and expires_at > :at
                order by last_used_at desc, id desc limit :most
                """, Map.of("account", account.value(), "at", Micros.of(at), "most", most),
                row -> row.row("", SessionRow.class).session());
    }

    @Override
    public Optional<CurrentSession> findCurrent(SessionKind kind, SecretDigest digest, Instant at) {
        List<Found> found = reads.all("""
                /* language=SQL */
                select s.id, s.account_id, s.kind, s.digest, s.client, s.created_at, s.last_used_at, s.expires_at,
                    s.ends_at, s.revoked_at, a.username, a.student_id, r.role
                from account_session s
                join account a on a.id = s.account_id
                join account_role r on r.account_id = a.id
                where s.digest = :digest and s.kind = :kind and s.revoked_at is null and s.expires_at > :at
                    and a.enabled
                """, Map.of("digest", digest.value(), "kind", kind, "at", Micros.of(at)),
                row -> new Found(row.row("", SessionRow.class), row.text("username"),
                        row.uuidOrNull("student_id"), Role.valueOf(row.text("role"))));
        return found.stream().findFirst().map(any -> {
            Set<Role> roles = found.stream().map(Found::role).collect(Collectors.toSet());
            UUID student = any.student();
            return new CurrentSession(any.session().session(), new SignedInAccount(
                    new AccountId(any.session().accountId()), new Username(any.username()), roles,
                    student == null ? null : new LinkedStudentId(student)));
        });
    }
}
