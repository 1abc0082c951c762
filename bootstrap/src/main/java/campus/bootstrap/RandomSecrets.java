package campus.bootstrap;

import java.security.SecureRandom;

import campus.application.directory.SecretSource;
import campus.domain.directory.Secret;

/** Of the random numbers of the system. */
final class RandomSecrets implements SecretSource {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Secret next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(bytes);
    }
}
