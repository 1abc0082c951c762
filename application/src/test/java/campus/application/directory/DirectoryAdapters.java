package campus.application.directory;

import java.time.InstantSource;

import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;

/** One adapter for each out-port of the directory, all on the same data. */
public record DirectoryAdapters(Transactions transactions, IdGenerator ids, AccountRepository accounts,
        AccountQueries accountQueries, StudentRecords students, PasswordHasher passwords, SecretSource secrets,
        SessionRepository sessions, SessionQueries sessionQueries,
        PersonalTokenRepository personalTokens, PersonalTokenQueries personalTokenQueries,
        FailedSignInRepository failures, IdentityRepository identities) {

    public DirectoryUseCases useCases(InstantSource clock) {
        return new DirectoryUseCases(new DirectoryPorts(transactions, ids, clock, accounts, students, passwords,
                secrets, sessions, sessionQueries, personalTokens, personalTokenQueries, failures, identities),
                DirectorySettings.DEFAULT);
    }
}
