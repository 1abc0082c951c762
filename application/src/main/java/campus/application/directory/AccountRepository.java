package campus.application.directory;

import java.util.Optional;

import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Username;

/** Keeps accounts; the username is unique. Must be called inside a transaction. */
public interface AccountRepository {

    Optional<Account> find(AccountId id);

    Optional<Account> findByUsername(Username username);

    boolean isEmpty();

    /** False, and nothing is changed, when the username is taken. */
    boolean add(Account account, Stamp stamp);

    /**
     * Waits for other transactions that have called it, and makes others wait for the end of this one; what is read
     * afterwards is what they left.
     */
    void lock();

    /** How many accounts are active administrators. */
    long countAdministrators();

    /** Replaces hash, roles and whether it is enabled, and answers it with its next version; its username stays. */
    Account update(Account account, Stamp stamp);
}
