package campus.bootstrap;

import java.util.List;

import campus.application.directory.AccountQueries;
import campus.application.registrar.Instructors;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.registrar.InstructorId;

/** The directory keeps the accounts of those who teach. */
record AccountInstructors(AccountQueries accounts) implements Instructors {

    @Override
    public boolean exist(InstructorId instructor) {
        return accounts.find(new AccountId(instructor.value()))
                .filter(account -> account.roles().contains(Role.INSTRUCTOR)).isPresent();
    }

    @Override
    public List<Named> all() {
        return accounts.withRole(Role.INSTRUCTOR).stream().map(account -> new Named(
                new InstructorId(account.id().value()), account.username().value())).toList();
    }
}
