package campus.persistence.directory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountView;
import campus.application.shared.Audit;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.persistence.shared.Uuid16;

/** A row of {@code account}; its roles are rows of their own. */
@MappedEntity("account")
record AccountRow(@Id @Uuid16 UUID id, long version, String username, String passwordHash,
        @Nullable @Uuid16 UUID studentId, boolean enabled, Instant createdAt, String createdBy, Instant updatedAt,
        String updatedBy) {

    Account account(Set<Role> roles) {
        return new Account(new AccountId(id), version, new Username(username), passwordHash, roles, student(),
                enabled);
    }

    AccountView view(Set<Role> roles, @Nullable IdentityLink identity) {
        return new AccountView(new AccountId(id), version, new Username(username), roles, student(), enabled,
                new Audit(createdAt, createdBy, updatedAt, updatedBy), identity);
    }

    private @Nullable LinkedStudentId student() {
        return studentId == null ? null : new LinkedStudentId(studentId);
    }

    /** Leaves the hash out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "AccountRow[" + id + ", " + username + "]";
    }
}
