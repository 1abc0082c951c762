package campus.application.directory;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;

/**
 * What is known of whoever asks, by whichever way it signed in.
 *
 * @param student whose account it is; null for nobody's
 */
public record SignedInAccount(AccountId id, Username username, Set<Role> roles, @Nullable LinkedStudentId student) {

    public SignedInAccount {
        roles = Set.copyOf(roles);
    }

    public static SignedInAccount of(Account account) {
        return new SignedInAccount(account.id(), account.username(), account.roles(), account.student());
    }
}
