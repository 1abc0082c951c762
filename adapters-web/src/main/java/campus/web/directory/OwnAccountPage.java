package campus.web.directory;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * What somebody sees of the own account.
 *
 * @param roles in lower case
 * @param student name and number of the student whose account it is; null for nobody's
 * @param sessions the last used first
 * @param here the session in which this is seen; null for none
 * @param scopes that the roles have a use for
 * @param form for another password
 * @param tokenForm for a new token
 */
public record OwnAccountPage(List<String> roles, @Nullable String student, List<Session> sessions,
        @Nullable SessionId here, TokenTable tokens, List<String> scopes, Form form, Form tokenForm, Dates dates) {

    public OwnAccountPage {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        scopes = List.copyOf(scopes);
    }

    /** Whether somebody is signed in elsewhere. */
    public boolean isElsewhere() {
        return sessions.stream().anyMatch(session -> !Objects.equals(session.id(), here));
    }
}
