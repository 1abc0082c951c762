package campus.application.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import campus.application.shared.InMemoryList;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;

/** Reads accounts from memory. */
public final class InMemoryAccountQueries implements AccountQueries {
    static final ListFields<AccountView> FIELDS = ListFields.<AccountView>of(view -> view.id().value())
            .field("username", view -> view.username().value())
            .field("createdAt", view -> view.audit().createdAt());

    private final InMemoryAccountRepository accounts;
    private final InMemoryIdentityRepository identities;

    public InMemoryAccountQueries(InMemoryAccountRepository accounts, InMemoryIdentityRepository identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    @Override
    public Optional<AccountView> find(AccountId id) {
        return views().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    @Override
    public Page<AccountView> list(ListRequest request) {
        return InMemoryList.page(views(), FIELDS, request);
    }

    @Override
    public List<AccountView> withRole(Role role) {
        return views().stream().filter(view -> view.roles().contains(role))
                .sorted(Comparator.comparing(view -> view.username().value())).toList();
    }

    private List<AccountView> views() {
        return accounts.rows().stream().map(row -> {
            Account account = row.account();
            return new AccountView(account.id(), account.version(), account.username(), account.roles(),
                    account.student(), account.enabled(), row.audit(), identities.read(account.id()));
        }).toList();
    }
}
