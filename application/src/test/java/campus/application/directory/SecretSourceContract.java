package campus.application.directory;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import campus.application.shared.Together;
import campus.domain.directory.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link SecretSource} does. */
public abstract class SecretSourceContract {

    protected abstract SecretSource secrets();

    @Test
    final void givesEachSecretOnce() {
        SecretSource secrets = secrets();
        List<Secret> given = Together.onPlatformThreads(8, number -> secrets.next());
        assertEquals(8, Set.copyOf(given).size());
    }
}
