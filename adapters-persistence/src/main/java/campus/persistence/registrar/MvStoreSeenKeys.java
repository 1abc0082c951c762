package campus.persistence.registrar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Singleton;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.SeenKeys;

/** Remembers keys in a temporary file that H2's storage engine keeps in order; it is deleted at the end. */
@Singleton
final class MvStoreSeenKeys implements SeenKeys {

    private static final int CACHE_MEGABYTES = 8;
    private static final int BUFFER_KILOBYTES = 4_096;

    @Override
    public Session open() {
        Path file = temporaryFile();
        MVStore store = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(BUFFER_KILOBYTES).open();
        MVMap<String, Long> lines = store.openMap("lines");
        return new Session() {
            @Override
            public @Nullable Long seenBefore(String key, long line) {
                return lines.putIfAbsent(key, line);
            }

            @Override
            public void close() {
                store.closeImmediately();
                delete(file);
            }
        };
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("campus-import-keys", null);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be made", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be deleted", e);
        }
    }
}
