package campus.persistence.directory;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.directory.CurrentToken;
import campus.application.directory.PersonalTokenQueries;
import campus.application.directory.SignedInAccount;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.Role;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.TokenName;
import campus.domain.directory.TokenScope;
import campus.domain.directory.Username;
import campus.persistence.shared.Columns;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlReads;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

@Singleton
final class JdbcPersonalTokenQueries implements PersonalTokenQueries {

    private final SqlReads reads;

    JdbcPersonalTokenQueries(SqlReads reads) {
        this.reads = reads;
    }

    /** A row for each scope of a token. */
    private record Found(UUID id, UUID account, String name, Instant createdAt, Instant expiresAt,
            @Nullable Instant lastUsedAt, TokenScope scope) {

        static Found read(Columns row) throws SQLException {
            return new Found(row.uuid("id"), row.uuid("account_id"), row.text("name"), row.instant("created_at"),
                    row.instant("expires_at"), row.instantOrNull("last_used_at"),
                    TokenScope.valueOf(row.text("scope")));
        }

        PersonalToken token(Set<TokenScope> scopes) {
            return new PersonalToken(new PersonalTokenId(id), new AccountId(account), new TokenName(name), scopes,
                    createdAt, expiresAt, lastUsedAt);
        }
    }

    /** A row for each scope of a token and each role of its account. */
    private record Current(Found found, String username, @Nullable UUID student, Role role) {
    }

    @Override
    public Optional<CurrentToken> findCurrent(SecretDigest digest, Instant at) {
        List<Current> rows = reads.all("""
                /* language=SQL */
                select t.id, t.account_id, t.name, t.created_at, t.expires_at, t.last_used_at, s.scope, a.username,
                    a.student_id, r.role
                from personal_token t
                join personal_token_scope s on s.token_id = t.id
                join account a on a.id = t.account_id
                join account_role r on r.account_id = a.id
                where t.digest = :digest and t.revoked_at is null and t.expires_at > :at and a.enabled
                """, Map.of("digest", digest.value(), "at", Micros.of(at)),
                row -> new Current(Found.read(row), row.text("username"), row.uuidOrNull("student_id"),
                        Role.valueOf(row.text("role"))));
        return rows.stream().findFirst().map(any -> {
            UUID student = any.student();
            return new CurrentToken(
                    any.found().token(rows.stream().map(row -> row.found().scope()).collect(toSet())),
                    new SignedInAccount(new AccountId(any.found().account()), new Username(any.username()),
                            rows.stream().map(Current::role).collect(toSet()),
                            student == null ? null : new LinkedStudentId(student)));
        });
    }

    @Override
    public List<PersonalToken> ofAccount(AccountId account, Instant at) {
        Map<UUID, List<Found>> tokens = reads.all("""
                /* language=SQL */
                select t.id, t.account_id, t.name, t.created_at, t.expires_at, t.last_used_at, s.scope
                from personal_token t
                join personal_token_scope s on s.token_id = t.id
                where t.account_id = :account and t.revoked_at is null and t.expires_at > :at
                order by t.created_at desc, t.id desc
                """, Map.of("account", account, "at", Micros.of(at)), Found::read).stream()
                .collect(groupingBy(Found::id, LinkedHashMap::new, mapping(found -> found, toList())));
        return tokens.values().stream()
                .map(rows -> rows.getFirst().token(rows.stream().map(Found::scope).collect(toSet()))).toList();
    }
}
