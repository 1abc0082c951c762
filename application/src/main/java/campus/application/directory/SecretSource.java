package campus.application.directory;

import campus.domain.directory.Secret;

/** Makes secrets that nobody can guess, each once. Thread-safe. */
@FunctionalInterface
public interface SecretSource {

    Secret next();
}
