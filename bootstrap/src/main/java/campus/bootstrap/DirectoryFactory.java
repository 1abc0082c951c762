package campus.bootstrap;

import java.time.InstantSource;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import campus.application.directory.AccountRepository;
import campus.application.directory.DirectoryPorts;
import campus.application.directory.DirectoryUseCases;
import campus.application.directory.FailedSignInRepository;
import campus.application.directory.IdentityRepository;
import campus.application.directory.KeepPersonalTokens;
import campus.application.directory.KeepSessions;
import campus.application.directory.ManageAccounts;
import campus.application.directory.PasswordHasher;
import campus.application.directory.PersonalTokenQueries;
import campus.application.directory.PersonalTokenRepository;
import campus.application.directory.ProvisionAdministrator;
import campus.application.directory.RefreshSessions;
import campus.application.directory.SecretSource;
import campus.application.directory.SessionQueries;
import campus.application.directory.SessionRepository;
import campus.application.directory.SignIn;
import campus.application.directory.SignInElsewhere;
import campus.application.directory.StudentRecords;
import campus.application.registrar.StudentQueries;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;
import campus.bootstrap.oidc.OidcProvider;
import campus.domain.registrar.StudentId;

/** Wires the directory. */
@Factory
final class DirectoryFactory {

    @Singleton
    PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher();
    }

    /** The registrar keeps the students. */
    @Singleton
    StudentRecords studentRecords(StudentQueries students) {
        return student -> students.find(new StudentId(student.value())).isPresent();
    }

    @Singleton
    SecretSource secrets() {
        return new RandomSecrets();
    }

    @Singleton
    DirectoryUseCases useCases(Transactions transactions, IdGenerator ids, InstantSource clock,
            AccountRepository accounts, StudentRecords students, PasswordHasher passwords, SecretSource secrets,
            SessionRepository sessions, SessionQueries sessionQueries,
            PersonalTokenRepository personalTokens, PersonalTokenQueries personalTokenQueries,
            FailedSignInRepository failures, IdentityRepository identities, Configuration configuration) {
        return new DirectoryUseCases(new DirectoryPorts(transactions, ids, clock, accounts, students, passwords,
                secrets, sessions, sessionQueries, personalTokens, personalTokenQueries, failures, identities),
                configuration.signIn().directory());
    }

    @Singleton
    SignIn signIn(DirectoryUseCases useCases) {
        return useCases.signIn();
    }

    /** Only where the school has a provider. */
    @Singleton
    @Requires(property = "campus.oidc.name")
    SignInElsewhere signInElsewhere(DirectoryUseCases useCases, InstantSource clock, Configuration configuration) {
        OidcSettings oidc = Objects.requireNonNull(configuration.oidc());
        return useCases.signInElsewhere(new OidcProvider(oidc.client(), clock), oidc.linksAdministrators());
    }

    @Singleton
    KeepSessions keepSessions(DirectoryUseCases useCases) {
        return useCases.keepSessions();
    }

    @Singleton
    RefreshSessions refreshSessions(DirectoryUseCases useCases) {
        return useCases.refreshSessions();
    }

    @Singleton
    KeepPersonalTokens keepPersonalTokens(DirectoryUseCases useCases) {
        return useCases.keepPersonalTokens();
    }

    @Singleton
    ManageAccounts manageAccounts(DirectoryUseCases useCases) {
        return useCases.manageAccounts();
    }

    @Singleton
    ProvisionAdministrator provisionAdministrator(DirectoryUseCases useCases) {
        return useCases.provisionAdministrator();
    }
}
