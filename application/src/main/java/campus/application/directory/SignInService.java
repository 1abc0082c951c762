package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.directory.Account;
import campus.domain.directory.FailedSignIns;
import campus.domain.directory.Lockout;
import campus.domain.directory.Username;
import campus.domain.directory.UsernameDigest;
import campus.domain.shared.InvalidValueException;

final class SignInService implements SignIn {

    private static final Duration MEMORY = Duration.ofDays(1);
    /** More than one for each that is counted, so that the table shrinks again after somebody tried many names. */
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final FailedSignInRepository failures;
    private final PasswordHasher passwords;
    private final InstantSource clock;
    private final Lockout lockout;
    private final String nobodysHash;

    SignInService(DirectoryPorts ports, Lockout lockout) {
        this.transactions = ports.transactions();
        this.accounts = ports.accounts();
        this.failures = ports.failures();
        this.passwords = ports.passwords();
        this.clock = ports.clock();
        this.lockout = lockout;
        this.nobodysHash = passwords.hash("nobody");
    }

    /** What is known before the password is looked at. */
    private record Known(Optional<FailedSignIns> failed, Optional<Account> account) {
    }

    @Override
    public Outcome signIn(String username, String password) {
        UsernameDigest typed = UsernameDigest.of(username);
        Known known = transactions.readOnly(() -> new Known(failures.find(typed), find(username)));
        Duration wait = known.failed().map(failed -> lockout.waitAt(clock.instant(), failed)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            return new Outcome.TooManyFailures(wait);
        }
        Optional<Account> account = known.account();
        boolean matches = passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (!matches || account.isEmpty() || !account.get().enabled()) {
            count(typed);
            return new Outcome.Refused();
        }
        if (known.failed().isPresent()) {
            forget(typed);
        }
        return new Outcome.SignedIn(account.get());
    }

    private Optional<Account> find(String username) {
        try {
            return accounts.findByUsername(new Username(username));
        } catch (InvalidValueException e) {
            return Optional.empty(); // no account can have such a name
        }
    }

    private void count(UsernameDigest typed) {
        Instant now = clock.instant();
        transactions.inTransaction(() -> {
            failures.count(typed, now);
            return failures.forgetBefore(now.minus(MEMORY), FORGOTTEN_AT_ONCE);
        });
    }

    private void forget(UsernameDigest typed) {
        transactions.inTransaction(() -> {
            failures.forget(typed);
            return true;
        });
    }
}
