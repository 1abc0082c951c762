package campus.application.directory;

import java.util.Optional;

import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Username;

/** Keeps accounts; the username is unique. Must be called inside a transaction. */
public interface AccountRepository {

    Optional<Account> find(AccountId id);

    Optional<Account> findByUsername(Username username);

    /** The account that belongs to a student. */
    Optional<Account> findByStudent(LinkedStudentId student);

    boolean isEmpty();

    /** False, and nothing is changed, when the username is taken. That its student has no other account is a duty. */
    boolean add(Account account, Stamp stamp);

    /**
     * Waits for other transactions that have called it, and makes others wait for the end of this one; what is read
     * afterwards is what they left.
     */
    void lock();

    /** How many accounts are active administrators. */
    long countAdministrators();

    /** Replaces all but the username, and answers it with its next version. */
    Account update(Account account, Stamp stamp);
}
