package campus.application.directory;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Password;
import campus.domain.directory.Role;
import campus.domain.directory.SessionId;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

/** Keeps the accounts of the school. Each call is one transaction. */
public interface ManageAccounts {

    /** A password is made when there is none. */
    Outcome create(Draft draft, Actor by);

    /**
     * Replaces what can be changed of the version that the caller has seen. Who is disabled is signed out everywhere,
     * and has no tokens any more.
     */
    Outcome change(AccountId id, long version, Change change, Actor by);

    /** Makes a new password in place of a forgotten one, ends all sessions, and forgets wrong passwords. */
    Outcome resetPassword(AccountId id, Actor by);

    /** Takes a new password from its owner, and ends all sessions but the one in which that is done. */
    Outcome choosePassword(AccountId id, Password password, @Nullable SessionId session, Actor by);

    /**
     * Takes the identity elsewhere away that signs in to an account, and ends all sessions. The next one that has the
     * name of the account is linked in its place.
     */
    Outcome unlink(AccountId id, Actor by);

    /** What a new account is made from. */
    record Draft(Username username, Set<Role> roles, @Nullable LinkedStudentId student, @Nullable Password password) {

        /** Of an account that belongs to no student. */
        public Draft(Username username, Set<Role> roles, @Nullable Password password) {
            this(username, roles, null, password);
        }
    }

    /**
     * What an account shall be like.
     *
     * @param roles at least one
     * @param student who it shall belong to; null for no student
     * @param enabled whether it can sign in
     */
    record Change(Set<Role> roles, @Nullable LinkedStudentId student, boolean enabled) {
    }

    /** How it ended. */
    sealed interface Outcome {

        /** {@code password} is there when it was made; nobody can ask for it again. */
        record Done(Account account, @Nullable String password) implements Outcome {

            /** Leaves the password out, so that it does not end in a log. */
            @Override
            public String toString() {
                return "Done[" + account + "]";
            }
        }

        record NotFound() implements Outcome {
        }

        record Stale(long currentVersion) implements Outcome {
        }

        record UsernameTaken(AccountId holder) implements Outcome {
        }

        /** There is no such student. */
        record UnknownStudent(LinkedStudentId student) implements Outcome {
        }

        /** The student has an account. */
        record StudentTaken(AccountId holder) implements Outcome {
        }

        /** Nobody could manage accounts any more. */
        record LastAdministrator() implements Outcome {
        }
    }
}
