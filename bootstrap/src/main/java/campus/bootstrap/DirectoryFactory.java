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
import campus.application.directory.StudentRecords;
import campus.application.registrar.StudentQueries;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;
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
    DirectoryUseCases useCases(Transactions transactions, AccountRepository accounts, StudentRecords students,
            PasswordHasher passwords, IdGenerator ids, InstantSource clock) {
        return new DirectoryUseCases(transactions, accounts, students, passwords, ids, clock);
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
