package campus.application.directory;

import java.net.URI;

final class InMemoryIdentityProviderTest extends IdentityProviderContract {
    private final InMemoryIdentityProvider provider = new InMemoryIdentityProvider();

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected String signIn(URI beginning, String subject, String name) {
        return provider.signIn(beginning, subject, name);
    }
}
