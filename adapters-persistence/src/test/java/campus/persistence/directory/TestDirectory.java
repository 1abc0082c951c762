package campus.persistence.directory;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountRepository;
import campus.application.directory.DirectoryAdapters;
import campus.application.directory.FailedSignInRepository;
import campus.application.directory.IdentityRepository;
import campus.application.directory.InMemoryPasswordHasher;
import campus.application.directory.InMemorySecretSource;
import campus.application.directory.InMemoryStudentRecords;
import campus.application.directory.PersonalTokenQueries;
import campus.application.directory.PersonalTokenRepository;
import campus.application.directory.SessionQueries;
import campus.application.directory.SessionRepository;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;
import campus.persistence.shared.TestSchool;

/** The directory's adapters. */
final class TestDirectory {

    private TestDirectory() {}

    static DirectoryAdapters on(TestSchool school) {
        return new DirectoryAdapters(school.get(Transactions.class), school.get(IdGenerator.class),
                school.get(AccountRepository.class), school.get(AccountQueries.class),
                new InMemoryStudentRecords(), new InMemoryPasswordHasher(), new InMemorySecretSource(),
                school.get(SessionRepository.class), school.get(SessionQueries.class),
                school.get(PersonalTokenRepository.class), school.get(PersonalTokenQueries.class),
                school.get(FailedSignInRepository.class), school.get(IdentityRepository.class));
    }
}
