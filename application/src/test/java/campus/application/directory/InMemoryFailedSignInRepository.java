package campus.application.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.domain.directory.FailedSignIns;
import campus.domain.directory.UsernameDigest;

/** Counts failures to sign in in memory. */
public final class InMemoryFailedSignInRepository implements FailedSignInRepository {
    private final InMemoryStore store;
    private final InMemoryTable<UsernameDigest, FailedSignIns> failures;

    public InMemoryFailedSignInRepository(InMemoryStore store) {
        this.store = store;
        this.failures = new InMemoryTable<>(store);
    }

    @Override
    public Optional<FailedSignIns> find(UsernameDigest username) {
        return Optional.ofNullable(failures.get(username));
    }

    @Override
    public void count(UsernameDigest username, Instant at) {
        store.requireTransaction();
        int before = find(username).map(FailedSignIns::inARow).orElse(0);
        failures.put(username, new FailedSignIns(before + 1, at));
    }

    @Override
    public void forget(UsernameDigest username) {
        store.requireTransaction();
        failures.remove(username);
    }

    @Override
    public int forgetBefore(Instant at, int most) {
        store.requireTransaction();
        List<UsernameDigest> old = failures.byKey().entrySet().stream()
                .filter(entry -> entry.getValue().lastAt().isBefore(at))
                .sorted(Comparator.comparing(entry -> entry.getValue().lastAt())).limit(most).map(Map.Entry::getKey)
                .toList();
        old.forEach(failures::remove);
        return old.size();
    }
}
