package campus.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.bootstrap.oidc.OidcClient;

/**
 * How people sign in elsewhere, from environment variables.
 *
 * @param name what stands on the button
 * @param linksAdministrators whether accounts of administrators are linked by their name, as all others are
 * @param publicUrl where browsers find Campus, without a slash at the end
 */
record OidcSettings(OidcClient client, String name, boolean linksAdministrators, String publicUrl) {

    static final String CALLBACK = "/sign-in/oidc/callback";
    private static final String ISSUER = "CAMPUS_OIDC_ISSUER";
    private static final String CLIENT_ID = "CAMPUS_OIDC_CLIENT_ID";
    private static final String PUBLIC_URL = "CAMPUS_PUBLIC_URL";
    private static final List<String> NEEDED = List.of(ISSUER, CLIENT_ID, PUBLIC_URL);
    private static final List<String> OTHERS = List.of("CAMPUS_OIDC_CLIENT_SECRET", "CAMPUS_OIDC_NAME",
            "CAMPUS_OIDC_USERNAME_CLAIM", "CAMPUS_OIDC_SCOPES", "CAMPUS_OIDC_LINK_ADMINS");
    private static final Pattern WORD = Pattern.compile("[!-~&&[^\"\\\\]]+");
    private static final String SAFE = "an address by https, or by http on localhost";

    /** Null when nothing is set. */
    static @Nullable OidcSettings from(Configuration.Reader read) {
        if (Stream.concat(Stream.of(ISSUER, CLIENT_ID), OTHERS.stream()).allMatch(name -> read.text(name) == null)) {
            return null;
        }
        String issuer = needed(read, ISSUER);
        String id = needed(read, CLIENT_ID);
        URI publicUrl = read.checked(PUBLIC_URL, needed(read, PUBLIC_URL), OidcSettings::publicUrl);
        OidcClient client = new OidcClient(read.checked(ISSUER, issuer, OidcSettings::issuer), id,
                read.text("CAMPUS_OIDC_CLIENT_SECRET"),
                read.checked("CAMPUS_OIDC_SCOPES", read.text("CAMPUS_OIDC_SCOPES", "openid profile"),
                        OidcSettings::scopes),
                read.text("CAMPUS_OIDC_USERNAME_CLAIM", "preferred_username"), publicUrl.resolve(CALLBACK));
        return new OidcSettings(client, read.text("CAMPUS_OIDC_NAME", "your school's account"),
                read.bool("CAMPUS_OIDC_LINK_ADMINS", false), publicUrl.toString());
    }

    /** The settings of the framework that follow from these. */
    Map<String, Object> properties() {
        return new HashMap<>(Map.of("campus.oidc.name", name, "campus.public-url", publicUrl));
    }

    private static String needed(Configuration.Reader read, String variable) {
        String value = read.text(variable);
        if (value == null) {
            throw new Configuration.InvalidSettingException(variable,
                    "is missing: signing in by OpenID Connect needs " + String.join(", ", NEEDED) + ".");
        }
        return value;
    }

    private static String issuer(String text) {
        URI address = address(text);
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("an address without a query");
        }
        return text;
    }

    private static URI publicUrl(String text) {
        URI address = address(text);
        boolean hasMore = !address.getRawPath().matches("/?") || address.getRawQuery() != null
                || address.getRawFragment() != null;
        if (hasMore) {
            throw new IllegalArgumentException("an address without a path, such as https://campus.school.example");
        }
        return URI.create(text.replaceFirst("/$", ""));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (OidcClient.isSafe(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException(SAFE);
    }

    private static List<String> scopes(String text) {
        List<String> scopes = List.of(text.split(" +"));
        if (!scopes.contains("openid") || !scopes.stream().allMatch(scope -> WORD.matcher(scope).matches())) {
            throw new IllegalArgumentException("words with openid among them, such as openid profile email");
        }
        return scopes;
    }
}
