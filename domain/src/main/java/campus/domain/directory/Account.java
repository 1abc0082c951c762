package campus.domain.directory;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;

/**
 * Somebody, or something, that signs in. The password is known only as a hash that names its own scheme.
 *
 * @param student who it belongs to, if that is a student; no two accounts belong to the same one
 * @param enabled whether it can sign in
 */
public record Account(AccountId id, long version, Username username, String passwordHash, Set<Role> roles,
        @Nullable LinkedStudentId student, boolean enabled) implements Aggregate<AccountId> {

    public Account {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a role: " + username);
        }
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    /** A new account. */
    public Account(AccountId id, Username username, String passwordHash, Set<Role> roles) {
        this(id, 0, username, passwordHash, roles, null, true);
    }

    public Account with(Set<Role> newRoles, boolean nowEnabled) {
        return new Account(id, version, username, passwordHash, newRoles, student, nowEnabled);
    }

    public Account withPassword(String hash) {
        return new Account(id, version, username, hash, roles, student, enabled);
    }

    /** Without a student it belongs to none. */
    public Account ofStudent(@Nullable LinkedStudentId other) {
        return new Account(id, version, username, passwordHash, roles, other, enabled);
    }

    /** Whether it can sign in and do everything. */
    public boolean isActiveAdministrator() {
        return enabled && roles.contains(Role.ADMIN);
    }

    /** Leaves the hash out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + version + ", " + username + ", " + roles + ", " + student + ", "
                + enabled + "]";
    }
}
