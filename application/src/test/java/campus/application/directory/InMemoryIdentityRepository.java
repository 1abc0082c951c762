package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.domain.directory.AccountId;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;

/** Keeps links in memory. */
public final class InMemoryIdentityRepository implements IdentityRepository {
    private final InMemoryStore store;
    private final InMemoryTable<AccountId, IdentityLink> links;

    public InMemoryIdentityRepository(InMemoryStore store) {
        this.store = store;
        this.links = new InMemoryTable<>(store);
    }

    @Override
    public Optional<IdentityLink> find(ExternalIdentity identity) {
        store.requireTransaction();
        return links.all().stream().filter(link -> link.identity().equals(identity)).findFirst();
    }

    @Override
    public Optional<IdentityLink> ofAccount(AccountId account) {
        store.requireTransaction();
        return Optional.ofNullable(links.get(account));
    }

    @Override
    public void add(IdentityLink link) {
        if (find(link.identity()).isPresent() || ofAccount(link.account()).isPresent()) {
            throw new IllegalStateException("linked already: " + link);
        }
        links.put(link.account(), link);
    }

    @Override
    public void noteAttempt(AccountId account, Instant begunAt) {
        ofAccount(account).ifPresent(link -> links.put(account,
                new IdentityLink(account, link.identity(), link.linkedAt(), begunAt)));
    }

    @Override
    public void remove(AccountId account) {
        store.requireTransaction();
        links.remove(account);
    }

    /** Read without a transaction, as lists are. */
    @Nullable
    IdentityLink read(AccountId account) {
        return store.read(() -> links.get(account));
    }
}
