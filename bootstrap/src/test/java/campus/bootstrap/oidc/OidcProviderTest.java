package campus.bootstrap.oidc;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import campus.application.directory.IdentityProvider;
import campus.application.directory.IdentityProviderContract;

/** With an implementation of a provider that is not ours. */
final class OidcProviderTest extends IdentityProviderContract {

    private static SchoolProvider school;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        school = new SchoolProvider();
        provider = new OidcProvider(new OidcClient(school.issuer(), "campus", "a secret of tests",
                List.of("openid", "profile"), "preferred_username",
                URI.create("http://localhost:8080/sign-in/oidc/callback")), InstantSource.system());
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected String signIn(URI beginning, String subject, String name) {
        return SchoolProvider.parameter(school.signIn(beginning, subject, name), "code");
    }
}
