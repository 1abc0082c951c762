package campus.application.directory;

import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.directory.Account;
import campus.domain.directory.Username;
import campus.domain.shared.InvalidValueException;

final class SignInService implements SignIn {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final PasswordHasher passwords;
    private final String nobodysHash;

    SignInService(Transactions transactions, AccountRepository accounts, PasswordHasher passwords) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = passwords.hash("nobody");
    }

    @Override
    public Outcome signIn(String username, String password) {
        Optional<Account> account = find(username);
        boolean matches = passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        return matches && account.isPresent() && account.get().enabled() ? new Outcome.SignedIn(account.get())
                : new Outcome.Refused();
    }

    private Optional<Account> find(String username) {
        try {
            Username name = new Username(username);
            return transactions.readOnly(() -> accounts.findByUsername(name));
        } catch (InvalidValueException e) {
            return Optional.empty(); // no account can have such a name
        }
    }
}
