package campus.persistence.directory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;
import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountRepository;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlErrors;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcAccountRepository implements AccountRepository {

    private final AccountTable accounts;
    private final AccountRoleTable roles;
    private final SqlReads reads;

    JdbcAccountRepository(AccountTable accounts, AccountRoleTable roles, SqlReads reads) {
        this.accounts = accounts;
        this.roles = roles;
        this.reads = reads;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.findById(id.value()).map(row -> row.account(roles(row.id())));
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return accounts.findByUsername(username.value()).map(row -> row.account(roles(row.id())));
    }

    @Override
    public Optional<Account> findByStudent(LinkedStudentId student) {
        return accounts.findByStudentId(student.value()).map(row -> row.account(roles(row.id())));
    }

    @Override
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    @Override
    public boolean add(Account account, Stamp stamp) {
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        try {
            accounts.save(new AccountRow(account.id().value(), account.version(), account.username().value(),
                    account.passwordHash(), student(account), account.enabled(), at, by, at, by));
        } catch (DataAccessException e) {
            if (SqlErrors.isUniqueViolation(e) && accounts.findByUsername(account.username().value()).isPresent()) {
                return false;
            }
            throw e;
        }
        addRoles(account);
        return true;
    }

    @Override
    public void lock() {
        if (reads.all("""
                /* language=SQL */
                select name from mutex where name = :name for update
                """, Map.of("name", "accounts"), row -> row.text("name")).isEmpty()) {
            throw new IllegalStateException("the mutex 'accounts' is missing");
        }
    }

    @Override
    public long countAdministrators() {
        return reads.all("""
                /* language=SQL */
                select count(*) as number from account_role r join account a on a.id = r.account_id
                where r.role = :role and a.enabled
                """, Map.of("role", Role.ADMIN.name()), row -> row.number("number")).getFirst();
    }

    @Override
    public Account update(Account account, Stamp stamp) {
        UUID id = account.id().value();
        if (accounts.change(id, account.passwordHash(), student(account), account.enabled(),
                Micros.of(stamp.at()), stamp.by().name()) != 1) {
            throw new IllegalStateException("there is no account " + account.id());
        }
        roles.deleteOf(id);
        addRoles(account);
        return new Account(account.id(), account.version() + 1, account.username(), account.passwordHash(),
                account.roles(), account.student(), account.enabled());
    }

    private void addRoles(Account account) {
        roles.saveAll(account.roles().stream().map(role -> new AccountRoleRow(account.id().value(), role)).toList());
    }

    private static @Nullable UUID student(Account account) {
        LinkedStudentId student = account.student();
        return student == null ? null : student.value();
    }

    private Set<Role> roles(UUID account) {
        return roles.findByAccountId(account).stream().map(AccountRoleRow::role).collect(Collectors.toSet());
    }
}
