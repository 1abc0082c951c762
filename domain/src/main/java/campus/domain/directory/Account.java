package campus.domain.directory;

import java.util.EnumSet;
import java.util.Set;

/** Somebody, or something, that signs in. The password is known only as a hash that names its own scheme. */
public record Account(AccountId id, Username username, String passwordHash, Set<Role> roles) {

    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a role: " + username);
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    /** Leaves the hash out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + username + ", " + roles + "]";
    }
}
