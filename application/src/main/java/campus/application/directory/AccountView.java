package campus.application.directory;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.directory.AccountId;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;

/**
 * An account as it is read.
 *
 * @param roles in no order
 * @param student who it belongs to, if that is a student
 * @param enabled whether it can sign in
 * @param identity with which somebody signs in to it elsewhere, if there is one
 */
public record AccountView(AccountId id, long version, Username username, Set<Role> roles,
        @Nullable LinkedStudentId student, boolean enabled, Audit audit,
        @Nullable IdentityLink identity) {

    public static final List<SortField> SORTS = List.of(SortField.text("username"), SortField.instant("createdAt"));

    public AccountView {
        roles = Set.copyOf(roles);
    }
}
