package campus.bootstrap;

import java.time.InstantSource;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import campus.application.directory.AccountRepository;
import campus.application.directory.DirectoryUseCases;
import campus.application.directory.ManageAccounts;
import campus.application.directory.PasswordHasher;
import campus.application.directory.ProvisionAdministrator;
import campus.application.directory.SignIn;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;

/** Wires the directory. */
@Factory
final class DirectoryFactory {

    @Singleton
    PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher();
    }

    @Singleton
    DirectoryUseCases useCases(Transactions transactions, AccountRepository accounts, PasswordHasher passwords,
            IdGenerator ids, InstantSource clock) {
        return new DirectoryUseCases(transactions, accounts, passwords, ids, clock);
    }

    @Singleton
    SignIn signIn(DirectoryUseCases useCases) {
        return useCases.signIn();
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
