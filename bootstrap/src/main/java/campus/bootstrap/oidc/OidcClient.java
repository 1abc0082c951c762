package campus.bootstrap.oidc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What Campus is to a provider.
 *
 * @param secret null when the provider knows Campus as a public client
 * @param usernameClaim in which the provider tells the username here
 * @param redirect where the provider sends browsers back
 */
public record OidcClient(String issuer, String id, @Nullable String secret, List<String> scopes,
        String usernameClaim, URI redirect) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether nobody between can read or change what is sent to an address. */
    public static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        return host != null && address.getRawUserInfo() == null
                && (scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host)));
    }

    /** Leaves the secret out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "OidcClient[" + issuer + ", " + id + ", " + scopes + ", " + usernameClaim + ", " + redirect + "]";
    }
}
