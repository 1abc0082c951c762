package campus.web.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.micronaut.security.authentication.Authentication;

import campus.application.directory.CurrentSession;
import campus.application.directory.CurrentToken;
import campus.application.directory.SignedInAccount;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.SessionId;
import campus.domain.shared.Actor;
import campus.web.shared.Caller;
import campus.web.shared.TokenScopes;

/**
 * What requests know of the account that asks. The attributes become claims of bearer tokens, and come from there again,
 * so they are texts.
 */
final class AccountAuthentication {

    private static final String SESSION = "sessionId";

    private AccountAuthentication() {}

    static Authentication of(CurrentSession current) {
        Authentication asking = caller(current.account()).authentication();
        Map<String, Object> attributes = new HashMap<>(asking.getAttributes());
        attributes.put(SESSION, current.session().id().value().toString());
        return Authentication.build(asking.getName(), asking.getRoles(), attributes);
    }

    static Authentication of(CurrentToken current) {
        return TokenScopes.limited(caller(current.account()).authentication(), current.token().scopes());
    }

    /** The session in which somebody asks, of a browser or a program; empty for other ways to ask. */
    static Optional<SessionId> session(Authentication asking) {
        return Optional.ofNullable(asking.getAttributes().get(SESSION))
                .map(id -> new SessionId(UUID.fromString(id.toString())));
    }

    private static Caller caller(SignedInAccount account) {
        LinkedStudentId student = account.student();
        return new Caller(new Actor(account.username().value()), Set.copyOf(AccountRoles.texts(account.roles())),
                account.id().value(), student == null ? null : student.value());
    }
}
