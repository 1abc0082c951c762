package campus.web.directory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;

import campus.application.directory.SignIn;
import campus.domain.directory.Account;
import campus.domain.directory.Username;
import campus.web.shared.Allowance;
import campus.web.shared.Limits;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/**
 * Keeps signing in from being a way to guess passwords or to stop everybody else. Wrong passwords are counted for each
 * username and for each address they come from, and a password is hashed for so few at a time that half of the
 * processors stay free.
 */
@Singleton
final class SignInLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Several people may share an address. */
    private static final int USERS_OF_AN_ADDRESS = 5;
    private static final int WAITING = 16;
    /** Right ones too, since each leaves a row behind; programs need one in a quarter of an hour. */
    private static final int REFRESHES_OF_AN_ADDRESS = 60;
    private static final String WHAT = "Too many wrong passwords";

    private final Allowance ofUsername;
    private final Allowance ofAddress;
    private final Allowance refreshes;
    private final ClientAddress addresses;
    private final Semaphore entrance;
    private final Semaphore hashing;

    SignInLimits(Limits limits, InstantSource clock) {
        int wrong = limits.wrongPasswordsPerMinute();
        this.ofUsername = new Allowance("username", wrong, MINUTE, wrong, clock);
        this.ofAddress = new Allowance("address", wrong * USERS_OF_AN_ADDRESS, MINUTE, wrong * USERS_OF_AN_ADDRESS,
                clock);
        this.refreshes = new Allowance("address", wrong * REFRESHES_OF_AN_ADDRESS, MINUTE,
                wrong * REFRESHES_OF_AN_ADDRESS, clock);
        this.addresses = new ClientAddress(limits.clientAddressHeader());
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.hashing = new Semaphore(atOnce, true);
        this.entrance = new Semaphore(atOnce + WAITING);
    }

    /**
     * Lets somebody try to sign in; empty when that is refused.
     *
     * @throws ProblemException when there were too many wrong passwords, or too many others wait
     */
    Optional<Account> attempt(HttpRequest<?> request, String username, Supplier<SignIn.Outcome> signIn) {
        String name = name(username);
        String address = addresses.of(request);
        ofAddress.spend(address, WHAT);
        boolean wrong = false;
        try {
            ofUsername.spend(name, WHAT);
            try {
                SignIn.Outcome outcome = inTurn(signIn);
                wrong = !(outcome instanceof SignIn.Outcome.SignedIn);
                return signedIn(outcome);
            } finally {
                if (!wrong) {
                    ofUsername.giveBack(name);
                }
            }
        } finally {
            if (!wrong) {
                ofAddress.giveBack(address);
            }
        }
    }

    /**
     * Lets somebody spend a refresh token; empty when that is refused. Wrong ones count as wrong passwords from the
     * same address.
     *
     * @throws ProblemException when there were too many
     */
    <T> Optional<T> refresh(HttpRequest<?> request, Supplier<Optional<T>> exchange) {
        String address = addresses.of(request);
        refreshes.spend(address, "Too many refresh tokens");
        ofAddress.spend(address, "Too many wrong passwords or refresh tokens");
        boolean wrong = false;
        try {
            Optional<T> exchanged = exchange.get();
            wrong = exchanged.isEmpty();
            return exchanged;
        } finally {
            if (!wrong) {
                ofAddress.giveBack(address);
            }
        }
    }

    private static Optional<Account> signedIn(SignIn.Outcome outcome) {
        return switch (outcome) {
            case SignIn.Outcome.SignedIn(Account account) -> Optional.of(account);
            case SignIn.Outcome.Refused() -> Optional.empty();
            case SignIn.Outcome.TooManyFailures(Duration wait) -> throw locked(wait);
        };
    }

    /** The same whether or not there is such an account. */
    private static ProblemException locked(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        String time = seconds == 1 ? "1 second"
                : seconds < 120 ? seconds + " seconds"
                        : Math.ceilDiv(seconds, 60) + " minutes";
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, WHAT + " in a row for this username. Try again in "
                + time + ", or ask an administrator for a new password.").withRetryAfter(seconds);
    }

    private SignIn.Outcome inTurn(Supplier<SignIn.Outcome> signIn) {
        if (!entrance.tryAcquire()) {
            throw new ProblemException(ProblemType.BUSY, "Too many sign in at this moment; repeat it.");
        }
        try {
            hashing.acquireUninterruptibly();
            try {
                return signIn.get();
            } finally {
                hashing.release();
            }
        } finally {
            entrance.release();
        }
    }

    /** No account has a longer one. */
    private static String name(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), Username.MAX_LENGTH));
    }
}
