package campus.web.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import campus.application.directory.KeepSessions.Opened;
import campus.application.directory.ManageAccounts;
import campus.application.directory.SignIn;
import campus.domain.directory.Password;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;
import campus.web.registrar.Catalogue;

/** Clients that are signed in by the cookie of a browser. */
public final class Browser {

    public static final String PASSWORD = "a password of tests";
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    private Browser() {}

    /**
     * The session of an account with this role, the same for all tests. The administrator is the only one there is, since
     * others see to it that the last one stays.
     */
    public static Api signedIn(String role) {
        return with(cookie(role));
    }

    /** Its cookie. */
    static String cookie(String role) {
        return COOKIES.computeIfAbsent(role,
                any -> role.equals("admin") ? opened("admin", TestServer.PASSWORD) : opened(account(role), PASSWORD));
    }

    /** With this cookie, as a {@code Set-Cookie} header has it. */
    public static Api with(String cookie) {
        return Api.anonymous().with("Cookie", cookie.replaceFirst(";.*", ""));
    }

    /** A new account with this role; its username. */
    public static String account(String role) {
        Username name = new Username(role + "-" + Catalogue.unique());
        TestServer.directory().manageAccounts().create(new ManageAccounts.Draft(name,
                Set.of(Role.valueOf(role.toUpperCase(Locale.ROOT))), new Password(PASSWORD)), new Actor("tests"));
        return name.value();
    }

    /** Begins a session as nobody but a test could: without a request. */
    private static String opened(String username, String password) {
        if (TestServer.directory().signIn().signIn(username, password) instanceof SignIn.Outcome.SignedIn signedIn) {
            Opened opened = TestServer.directory().keepSessions().openBrowser(signedIn.account(), "").orElseThrow();
            return SessionCookie.NAME + "=" + opened.secret().value();
        }
        throw new AssertionError(username);
    }
}
