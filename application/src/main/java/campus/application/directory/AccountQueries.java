package campus.application.directory;

import java.util.List;
import java.util.Optional;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;

/** Reads accounts, without locks and without their passwords; lists sort by {@link AccountView#SORTS}. */
public interface AccountQueries {

    Optional<AccountView> find(AccountId id);

    /** A page of the list; sort keys that the list does not know are a programming error. */
    Page<AccountView> list(ListRequest request);

    /** All accounts that have a role, those that are disabled too, by their names. */
    List<AccountView> withRole(Role role);
}
