package campus.application.directory;

import java.util.List;
import java.util.Optional;

import campus.application.shared.Audit;
import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Username;

/** Keeps accounts in memory. */
public final class InMemoryAccountRepository implements AccountRepository {
    private final InMemoryStore store;
    private final InMemoryTable<AccountId, Row> accounts;

    /** An account and what is kept about it. */
    record Row(Account account, Audit audit) {
    }

    public InMemoryAccountRepository(InMemoryStore store) {
        this.store = store;
        this.accounts = new InMemoryTable<>(store);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        store.requireTransaction();
        return Optional.ofNullable(accounts.get(id)).map(Row::account);
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        store.requireTransaction();
        return accounts.all().stream().map(Row::account).filter(account -> account.username().equals(username))
                .findFirst();
    }

    @Override
    public Optional<Account> findByStudent(LinkedStudentId student) {
        store.requireTransaction();
        return accounts.all().stream().map(Row::account).filter(account -> student.equals(account.student()))
                .findFirst();
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
        accounts.put(account.id(),
                new Row(account, new Audit(stamp.at(), stamp.by().name(), stamp.at(), stamp.by().name())));
        return true;
    }

    /** Transactions of the store that write follow one another anyway. */
    @Override
    public void lock() {
        store.requireTransaction();
    }

    @Override
    public long countAdministrators() {
        store.requireTransaction();
        return accounts.all().stream().filter(row -> row.account().isActiveAdministrator()).count();
    }

    @Override
    public Account update(Account account, Stamp stamp) {
        store.requireTransaction();
        Row before = accounts.get(account.id());
        if (before == null) {
            throw new IllegalStateException("there is no account " + account.id());
        }
        Account saved = new Account(account.id(), before.account().version() + 1, before.account().username(),
                account.passwordHash(), account.roles(), account.student(), account.enabled());
        accounts.put(account.id(), new Row(saved, new Audit(before.audit().createdAt(), before.audit().createdBy(),
                stamp.at(), stamp.by().name())));
        return saved;
    }

    /** Read without a transaction, as lists are. */
    List<Row> rows() {
        return store.read(accounts::all);
    }
}
