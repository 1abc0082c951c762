package campus.bootstrap;

import campus.application.directory.SecretSource;
import campus.application.directory.SecretSourceContract;

class RandomSecretsTest extends SecretSourceContract {

    @Override
    protected SecretSource secrets() {
        return new RandomSecrets();
    }
}
