package campus.application.directory;

import java.time.InstantSource;

import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;

/** Everything that the directory's use cases need from outside. The clock gives microseconds at the finest. */
public record DirectoryPorts(Transactions transactions, IdGenerator ids, InstantSource clock,
        AccountRepository accounts, StudentRecords students, PasswordHasher passwords, SecretSource secrets,
        SessionRepository sessions, SessionQueries sessionQueries,
        PersonalTokenRepository personalTokens, PersonalTokenQueries personalTokenQueries,
        FailedSignInRepository failures, IdentityRepository identities) {
}
