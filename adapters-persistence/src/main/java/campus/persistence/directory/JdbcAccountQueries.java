package campus.persistence.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.directory.AccountId;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.Role;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** The roles of a page are read by one statement more, and the identities by another. */
@Singleton
final class JdbcAccountQueries implements AccountQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            a.id, a.version, a.username, a.password_hash, a.student_id, a.enabled, a.created_at, a.created_by,
            a.updated_at, a.updated_by
            """, "account a", "", "1 = 1", "a.id",
            ListColumns.named(Map.of("username", "a.username", "createdAt", "a.created_at")));

    private final SqlReads reads;
    private final AccountRoleTable roles;
    private final JdbcIdentityRepository identities;

    JdbcAccountQueries(SqlReads reads, AccountRoleTable roles, JdbcIdentityRepository identities) {
        this.reads = reads;
        this.roles = roles;
        this.identities = identities;
    }

    @Override
    public Optional<AccountView> find(AccountId id) {
        return LIST.find(reads, "a.id = :id", Map.of("id", id), row -> row.row("", AccountRow.class))
                .map(row -> views(List.of(row)).getFirst());
    }

    @Override
    public Page<AccountView> list(ListRequest request) {
        Page<AccountRow> page = LIST.page(reads, request, Map.of(), row -> row.row("", AccountRow.class));
        return new Page<>(views(page.items()), page.next(), page.total());
    }

    @Override
    public List<AccountView> withRole(Role role) {
        return views(reads.all("""
                /* language=SQL */
                select a.id, a.version, a.username, a.password_hash, a.student_id, a.enabled, a.created_at,
                a.created_by, a.updated_at, a.updated_by
                from account_role r
                join account a on a.id = r.account_id
                where r.role = :role
                order by a.username
                """, Map.of("role", role.name()), row -> row.row("", AccountRow.class)));
    }

    private List<AccountView> views(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<Role>> theirs = roles.findByAccountIdIn(rows.stream().map(AccountRow::id).toList()).stream()
                .collect(groupingBy(AccountRoleRow::accountId, mapping(AccountRoleRow::role, toSet())));
        Map<UUID, IdentityLink> elsewhere = identities
                .ofAccounts(rows.stream().map(row -> new AccountId(row.id())).toList()).stream()
                .collect(toMap(link -> link.account().value(), link -> link));
        return rows.stream()
                .map(row -> row.view(theirs.getOrDefault(row.id(), Set.of()), elsewhere.get(row.id()))).toList();
    }
}
