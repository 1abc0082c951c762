package campus.persistence.directory;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.directory.IdentityRepository;
import campus.domain.directory.AccountId;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;
import campus.persistence.shared.Columns;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcIdentityRepository implements IdentityRepository {

    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcIdentityRepository(SqlReads reads, SqlBatches batches) {
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public Optional<IdentityLink> find(ExternalIdentity identity) {
        return reads.first("""
                /* language=SQL */
                select account_id, issuer, subject, linked_at, last_attempt_at
                from account_identity
                where issuer = :issuer and subject = :subject
                """, Map.of("issuer", identity.issuer(), "subject", identity.subject()), JdbcIdentityRepository::link);
    }

    @Override
    public Optional<IdentityLink> ofAccount(AccountId account) {
        return ofAccounts(List.of(account)).stream().findFirst();
    }

    /** Those of several accounts, in no order; at least one has to be asked for. */
    List<IdentityLink> ofAccounts(List<AccountId> accounts) {
        return reads.all("""
                /* language=SQL */
                select account_id, issuer, subject, linked_at, last_attempt_at
                from account_identity
                where account_id in (:accounts)
                """, Map.of("accounts", accounts), JdbcIdentityRepository::link);
    }

    @Override
    public void add(IdentityLink link) {
        batches.run("""
                /* language=SQL */
                insert into account_identity (account_id, issuer, subject, linked_at, last_attempt_at)
                values (?, ?, ?, ?, ?)
                """, List.of(List.of(link.account(), link.identity().issuer(), link.identity().subject(),
                Micros.of(link.linkedAt()), Micros.of(link.lastAttemptAt()))));
    }

    @Override
    public void noteAttempt(AccountId account, Instant begunAt) {
        batches.run("""
                /* language=SQL */
                update account_identity set last_attempt_at = ? where account_id = ?
                """, List.of(List.of(Micros.of(begunAt), account)));
    }

    @Override
    public void remove(AccountId account) {
        batches.run("""
                /* language=SQL */
                delete from account_identity where account_id = ?
                """, List.of(List.of(account)));
    }

    private static IdentityLink link(Columns row) throws SQLException {
        return new IdentityLink(new AccountId(row.uuid("account_id")),
                new ExternalIdentity(row.text("issuer"), row.text("subject")), row.instant("linked_at"),
                row.instant("last_attempt_at"));
    }
}
