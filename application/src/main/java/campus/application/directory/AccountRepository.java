package campus.application.directory;

import java.util.Optional;

import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.Username;

/** Keeps accounts; the username is unique. Must be called inside a transaction. */
public interface AccountRepository {

    Optional<Account> findByUsername(Username username);

    boolean isEmpty();

    /** False, and nothing is changed, when the username is taken. */
    boolean add(Account account, Stamp stamp);
}
