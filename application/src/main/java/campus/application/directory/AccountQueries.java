package campus.application.directory;

import java.util.Optional;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.directory.AccountId;

/** Reads accounts, without locks and without their passwords; lists sort by {@link AccountView#SORTS}. */
public interface AccountQueries {

    Optional<AccountView> find(AccountId id);

    /** A page of the list; sort keys that the list does not know are a programming error. */
    Page<AccountView> list(ListRequest request);
}
