package campus.application.directory;

import java.util.Optional;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.Username;

/** Keeps accounts in memory. */
public final class InMemoryAccountRepository implements AccountRepository {
    private final InMemoryStore store;
    private final InMemoryTable<Username, Account> accounts;

    public InMemoryAccountRepository(InMemoryStore store) {
        this.store = store;
        this.accounts = new InMemoryTable<>(store);
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        store.requireTransaction();
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public boolean isEmpty() {
        store.requireTransaction();
        return accounts.all().isEmpty();
    }

    @Override
    public boolean add(Account account, Stamp stamp) {
        if (findByUsername(account.username()).isPresent()) {
            return false;
        }
        accounts.put(account.username(), account);
        return true;
    }
}
