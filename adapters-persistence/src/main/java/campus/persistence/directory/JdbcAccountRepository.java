package campus.persistence.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micronaut.data.exceptions.DataAccessException;

import campus.application.directory.AccountRepository;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlErrors;

@Singleton
final class JdbcAccountRepository implements AccountRepository {

    private final AccountTable accounts;
    private final AccountRoleTable roles;

    JdbcAccountRepository(AccountTable accounts, AccountRoleTable roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return accounts.findByUsername(username.value()).map(row -> new Account(new AccountId(row.id()),
                new Username(row.username()), row.passwordHash(), roles(row.id())));
    }

    @Override
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    @Override
    public boolean add(Account account, Stamp stamp) {
        UUID id = account.id().value();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        try {
            accounts.save(new AccountRow(id, account.username().value(), account.passwordHash(), at, by, at, by));
        } catch (DataAccessException e) {
            if (SqlErrors.isUniqueViolation(e) && accounts.findByUsername(account.username().value()).isPresent()) {
                return false;
            }
            throw e;
        }
        roles.saveAll(account.roles().stream().map(role -> new AccountRoleRow(id, role)).toList());
        return true;
    }

    private Set<Role> roles(UUID account) {
        return roles.findByAccountId(account).stream().map(AccountRoleRow::role).collect(Collectors.toSet());
    }
}
