package campus.persistence.directory;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.domain.directory.AccountId;
import campus.domain.directory.SecretDigest;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.domain.directory.SessionKind;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code account_session}. */
@MappedEntity("account_session")
record SessionRow(@Id @Uuid16 UUID id, @Uuid16 UUID accountId, SessionKind kind, String digest, String client,
        Instant createdAt, Instant lastUsedAt, Instant expiresAt, Instant endsAt, @Nullable Instant revokedAt) {

    /** A new one. */
    static SessionRow of(Session session, SecretDigest digest) {
        return new SessionRow(session.id().value(), session.account().value(), session.kind(), digest.value(),
                session.client(), Micros.of(session.createdAt()), Micros.of(session.lastUsedAt()),
                Micros.of(session.expiresAt()), Micros.of(session.endsAt()), null);
    }

    Session session() {
        return new Session(new SessionId(id), new AccountId(accountId), kind, client, createdAt, lastUsedAt, expiresAt,
                endsAt);
    }
}
