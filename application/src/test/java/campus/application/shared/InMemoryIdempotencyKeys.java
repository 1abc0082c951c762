package campus.application.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Keeps keys in memory. Whether one is running is told without the lock that all transactions of the store share. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
    private final InMemoryStore store;
    private final Map<RequestKey, Kept> keys = new ConcurrentHashMap<>();

    public InMemoryIdempotencyKeys(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean isRunning(RequestKey key) {
        Kept kept = keys.get(key);
        return kept != null && kept.answer() == null;
    }

    @Override
    public Claim claim(RequestKey key, String fingerprint, Instant at) {
        store.requireTransaction();
        Kept kept = keys.get(key);
        if (kept == null || kept.isExpired(at)) {
            write(key, new Kept(fingerprint, at, null));
            return new Claim.Granted();
        }
        if (kept.answer() == null) {
            return new Claim.Running();
        }
        return kept.fingerprint().equals(fingerprint) ? new Claim.Answered(kept.answer()) : new Claim.UsedOtherwise();
    }

    @Override
    public void answer(RequestKey key, Answer answer) {
        Kept kept = keys.get(key);
        if (kept == null || kept.answer() != null) {
            throw new IllegalStateException("not claimed: " + key);
        }
        write(key, new Kept(kept.fingerprint(), kept.at(), answer));
    }

    @Override
    public int removeExpired(Instant at, int most) {
        store.requireTransaction();
        List<RequestKey> expired = keys.entrySet().stream().filter(entry -> entry.getValue().isExpired(at))
                .sorted(Comparator.comparing(entry -> entry.getValue().at())).limit(most).map(Map.Entry::getKey)
                .toList();
        expired.forEach(key -> write(key, null));
        return expired.size();
    }

    private void write(RequestKey key, @Nullable Kept row) {
        Kept before = keys.get(key);
        store.writing(() -> put(key, before));
        put(key, row);
    }

    private void put(RequestKey key, @Nullable Kept row) {
        if (row == null) {
            keys.remove(key);
        } else {
            keys.put(key, row);
        }
    }

    private record Kept(String fingerprint, Instant at, @Nullable Answer answer) {

        boolean isExpired(Instant now) {
            return !at.isAfter(now.minus(KEPT));
        }
    }
}
