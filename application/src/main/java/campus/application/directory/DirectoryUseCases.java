package campus.application.directory;

import java.time.InstantSource;

import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;

/** Builds the directory's use cases from their ports. */
public final class DirectoryUseCases {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final StudentRecords students;
    private final PasswordHasher passwords;
    private final IdGenerator ids;
    private final InstantSource clock;

    public DirectoryUseCases(Transactions transactions, AccountRepository accounts, StudentRecords students,
            PasswordHasher passwords, IdGenerator ids, InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.students = students;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    public SignIn signIn() {
        return new SignInService(transactions, accounts, passwords);
    }

    public ManageAccounts manageAccounts() {
        return new ManageAccountsService(transactions, accounts, students, passwords, ids, clock);
    }

    public ProvisionAdministrator provisionAdministrator() {
        return new ProvisionAdministratorService(transactions, accounts, passwords, ids, clock);
    }
}
