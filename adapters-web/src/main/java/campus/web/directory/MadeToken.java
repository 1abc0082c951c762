package campus.web.directory;

import campus.application.directory.KeepPersonalTokens.Outcome.Created;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.TokenScope;
import campus.web.shared.page.Dates;

/**
 * A token that was made, on the only page that ever shows it.
 *
 * @param address of this server, as its owner's browser knows it
 */
public record MadeToken(Created created, String address, Dates dates) {

    public PersonalToken token() {
        return created.token();
    }

    public String text() {
        return PersonalToken.text(created.secret());
    }

    /** What shows at once whether a script gets in; the token itself is told in its environment. */
    public String example() {
        return "curl -H \"Authorization: Bearer $CAMPUS_TOKEN\" " + address + "/api/v1/courses?limit=3";
    }

    public boolean reads() {
        return token().scopes().contains(TokenScope.READ);
    }

    /** Leaves the token out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "MadeToken[" + token().name() + "]";
    }
}
