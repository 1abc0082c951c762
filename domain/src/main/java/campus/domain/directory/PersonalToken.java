package campus.domain.directory;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * With which a script asks in the name of an account, without its password. Whoever has its {@link Secret} may do what
 * the scopes say and the account may do at that moment.
 *
 * @param lastUsedAt to about a minute; null for never
 */
public record PersonalToken(PersonalTokenId id, AccountId account, TokenName name, Set<TokenScope> scopes,
        Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {

    /** By which people, and programs that look for secrets that leaked, know what a text is. */
    public static final String PREFIX = "campus_pat_";

    public PersonalToken {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token needs a scope: " + id);
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }

    public static PersonalToken create(PersonalTokenId id, AccountId account, TokenName name, Set<TokenScope> scopes,
            TokenLifetime lifetime, Instant at) {
        return new PersonalToken(id, account, name, scopes, at, at.plus(lifetime.duration()), null);
    }

    /** What its owner gets to see, once. */
    public static String text(Secret secret) {
        return PREFIX + secret.value();
    }

    /** The secret in a text; empty when it cannot be a token. */
    public static Optional<Secret> read(String text) {
        return text.startsWith(PREFIX) ? Secret.read(text.substring(PREFIX.length())) : Optional.empty();
    }

    /** Whether a use at a moment is one to write down. */
    public boolean isNewUse(Instant at) {
        return lastUsedAt == null || !at.isBefore(lastUsedAt.plus(Session.TOGETHER));
    }

    public PersonalToken usedAt(Instant at) {
        return new PersonalToken(id, account, name, scopes, createdAt, expiresAt, at);
    }

    public boolean isExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }
}
