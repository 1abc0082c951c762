package campus.application.directory;

import java.time.InstantSource;
import java.util.Set;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

final class ProvisionAdministratorService implements ProvisionAdministrator {

    private static final Username ADMIN = new Username("admin");

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final PasswordHasher passwords;
    private final IdGenerator ids;
    private final InstantSource clock;

    ProvisionAdministratorService(Transactions transactions, AccountRepository accounts, PasswordHasher passwords,
            IdGenerator ids, InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean isNeeded() {
        return transactions.readOnly(accounts::isEmpty);
    }

    @Override
    public boolean provision(String password) {
        Account admin = new Account(new AccountId(ids.next()), ADMIN, passwords.hash(password), Set.of(Role.ADMIN));
        Stamp stamp = new Stamp(new Actor("start-up"), clock.instant());
        return transactions.inTransaction(() -> accounts.isEmpty() && accounts.add(admin, stamp));
    }
}
