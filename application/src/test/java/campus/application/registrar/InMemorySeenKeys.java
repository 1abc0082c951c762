package campus.application.registrar;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Remembers keys on the heap. */
public final class InMemorySeenKeys implements SeenKeys {

    @Override
    public Session open() {
        Map<String, Long> lines = new HashMap<>();
        return new Session() {
            @Override
            public @Nullable Long seenBefore(String key, long line) {
                return lines.putIfAbsent(key, line);
            }

            @Override
            public void close() {
                lines.clear();
            }
        };
    }
}
