package campus.domain.directory;

import java.time.Duration;
import java.time.Instant;

import campus.domain.shared.Texts;

/**
 * That somebody signed in, and where. Whoever has its {@link Secret} goes on with it, until it expires or is revoked.
 *
 * @param client what the program at the other end says it is; may be empty
 * @param lastUsedAt to about a minute
 * @param expiresAt when it ends unless it is used before
 * @param endsAt when it ends in any case
 */
public record Session(SessionId id, AccountId account, SessionKind kind, String client, Instant createdAt,
        Instant lastUsedAt, Instant expiresAt, Instant endsAt) {

    public static final int MAX_CLIENT = 200;
    /** Uses that follow one another so fast count as one, so that not each of them is written down. */
    static final Duration TOGETHER = Duration.ofMinutes(1);

    public static Session begin(SessionId id, AccountId account, SessionKind kind, String client, Instant at,
            SessionLimits limits) {
        Instant end = at.plus(limits.longest());
        return new Session(id, account, kind, Texts.shown(client, MAX_CLIENT), at, at, at.plus(limits.idle()), end);
    }

    /** Whether a use at a moment is one to write down. */
    public boolean isNewUse(Instant at) {
        return !at.isBefore(lastUsedAt.plus(TOGETHER));
    }

    /** Lasts longer, but never beyond its end. The clock of another instance may be a little behind. */
    public Session usedAt(Instant at, SessionLimits limits) {
        Instant used = at.isBefore(lastUsedAt) ? lastUsedAt : at;
        Instant idle = used.plus(limits.idle());
        return new Session(id, account, kind, client, createdAt, used, idle.isBefore(endsAt) ? idle : endsAt, endsAt);
    }

    public boolean isExpired(Instant at) {
        return !at.isBefore(expiresAt);
    }
}
