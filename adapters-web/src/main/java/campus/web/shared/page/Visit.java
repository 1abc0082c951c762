package campus.web.shared.page;

import java.util.Set;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Access;

/**
 * Who looks at a page, and at which: what every template may ask for.
 *
 * @param username null for somebody who is not signed in
 * @param roles the roles of the account, as in "registrar"
 * @param path of the request, without its parameters
 * @param notice what to say about the step before, null when there is nothing
 */
public record Visit(Texts texts, @Nullable String username, Set<String> roles, String path,
        @Nullable String notice) {

    public Visit {
        roles = Set.copyOf(roles);
    }

    /** The visit that a request makes. */
    static Visit of(HttpRequest<?> request) {
        Texts texts = Texts.english();
        Authentication account = request.getUserPrincipal(Authentication.class).orElse(null);
        return new Visit(texts, account == null ? null : account.getName(),
                account == null ? Set.of() : Set.copyOf(account.getRoles()), request.getPath(),
                Notice.of(request, texts).map(notice -> texts.of(notice.key(), notice.arguments().toArray()))
                        .orElse(null));
    }

    /** A text; see {@link Texts#of}. */
    public String t(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    public boolean isSignedIn() {
        return username != null;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether all records may be seen. */
    public boolean readsRecords() {
        return roles.stream().anyMatch(Access.READ_ALL::contains);
    }

    /** Whether all records may be changed. */
    public boolean runsRegistration() {
        return roles.stream().anyMatch(Access.CHANGE_ALL::contains);
    }

    /** Whether the page belongs to the part of the site that begins with this path. */
    public boolean isWithin(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
