package campus.web.directory;

import campus.domain.directory.Account;

/** A password that was made, on the only page that ever shows it. */
public record MadePassword(Account account, String password) {

    /** Where the account is. */
    public String to() {
        return AccountPage.path(account.id().value());
    }

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "MadePassword[" + account.username() + "]";
    }
}
