package campus.application.directory;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

import campus.domain.directory.Secret;

/** Counts, and so gives secrets that everybody can guess. */
public final class InMemorySecretSource implements SecretSource {
    private final AtomicLong given = new AtomicLong();

    @Override
    public Secret next() {
        return Secret.of(ByteBuffer.allocate(32).putLong(24, given.incrementAndGet()).array());
    }
}
