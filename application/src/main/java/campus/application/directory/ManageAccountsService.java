package campus.application.directory;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Password;
import campus.domain.directory.SessionId;
import campus.domain.directory.UsernameDigest;
import campus.domain.shared.Actor;

/** Passwords are hashed before a transaction begins, since that takes long on purpose. */
final class ManageAccountsService implements ManageAccounts {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final StudentRecords students;
    private final SessionRepository sessions;
    private final PersonalTokenRepository tokens;
    private final FailedSignInRepository failures;
    private final IdentityRepository identities;
    private final PasswordHasher passwords;
    private final IdGenerator ids;
    private final InstantSource clock;

    ManageAccountsService(DirectoryPorts ports) {
        this.transactions = ports.transactions();
        this.accounts = ports.accounts();
        this.students = ports.students();
        this.sessions = ports.sessions();
        this.tokens = ports.personalTokens();
        this.failures = ports.failures();
        this.identities = ports.identities();
        this.passwords = ports.passwords();
        this.ids = ports.ids();
        this.clock = ports.clock();
    }

    @Override
    public Outcome create(Draft draft, Actor by) {
        Password chosen = draft.password();
        String made = chosen == null ? passwords.generate() : null;
        Account account = new Account(new AccountId(ids.next()), draft.username(),
                passwords.hash(chosen == null ? String.valueOf(made) : chosen.value()), draft.roles())
                .ofStudent(draft.student());
        return transactions.inTransaction(() -> {
            accounts.lock();
            Optional<Account> holder = accounts.findByUsername(draft.username());
            if (holder.isPresent()) {
                return new Outcome.UsernameTaken(holder.get().id());
            }
            return objection(account).orElseGet(() -> accounts.add(account, stamp(by)) ? new Outcome.Done(account, made)
                    : new Outcome.UsernameTaken(accounts.findByUsername(draft.username()).orElseThrow().id()));
        });
    }

    @Override
    public Outcome change(AccountId id, long version, Change change, Actor by) {
        return changed(id, current -> {
            if (current.version() != version) {
                return new Outcome.Stale(current.version());
            }
            Account wanted = current.with(change.roles(), change.enabled()).ofStudent(change.student());
            boolean isLast = current.isActiveAdministrator() && !wanted.isActiveAdministrator()
                    && accounts.countAdministrators() == 1;
            if (isLast) {
                return new Outcome.LastAdministrator();
            }
            return (Objects.equals(wanted.student(), current.student()) ? Optional.<Outcome>empty() : objection(wanted))
                    .orElseGet(() -> changed(wanted, by));
        });
    }

    @Override
    public Outcome resetPassword(AccountId id, Actor by) {
        String made = passwords.generate();
        String hash = passwords.hash(made);
        return changed(id, current -> {
            failures.forget(UsernameDigest.of(current.username().value()));
            return withPassword(current, hash, made, null, by);
        });
    }

    @Override
    public Outcome choosePassword(AccountId id, Password password, @Nullable SessionId session, Actor by) {
        String hash = passwords.hash(password.value());
        return changed(id, current -> withPassword(current, hash, null, session, by));
    }

    @Override
    public Outcome unlink(AccountId id, Actor by) {
        return changed(id, current -> {
            if (identities.ofAccount(id).isEmpty()) {
                return new Outcome.Done(current, null);
            }
            identities.remove(id);
            sessions.revokeAll(id, null, clock.instant());
            return saved(current, null, by);
        });
    }

    /** Whoever knew the password before is out. */
    private Outcome withPassword(Account account, String hash, @Nullable String made, @Nullable SessionId session,
            Actor by) {
        sessions.revokeAll(account.id(), session, clock.instant());
        return saved(account.withPassword(hash), made, by);
    }

    private Outcome changed(Account wanted, Actor by) {
        if (!wanted.enabled()) {
            sessions.revokeAll(wanted.id(), null, clock.instant());
            tokens.revokeAll(wanted.id(), clock.instant());
        }
        return saved(wanted, null, by);
    }

    /** What speaks against the student that an account shall belong to from now on. */
    private Optional<Outcome> objection(Account account) {
        LinkedStudentId student = account.student();
        if (student == null) {
            return Optional.empty();
        }
        return students.exist(student)
                ? accounts.findByStudent(student).map(holder -> new Outcome.StudentTaken(holder.id()))
                : Optional.of(new Outcome.UnknownStudent(student));
    }

    /**
     * One change at a time, so that no two take away the last two administrators together, or give a student two
     * accounts.
     */
    private Outcome changed(AccountId id, Function<Account, Outcome> change) {
        return transactions.inTransaction(() -> {
            accounts.lock();
            return accounts.find(id).map(change).orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome saved(Account account, @Nullable String made, Actor by) {
        return new Outcome.Done(accounts.update(account, stamp(by)), made);
    }

    private Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant());
    }
}
