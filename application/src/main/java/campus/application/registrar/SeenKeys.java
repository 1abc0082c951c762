package campus.application.registrar;

import org.jspecify.annotations.Nullable;

/** Remembers the keys of the rows of one file, to find those that stand there twice, in memory that does not grow. */
public interface SeenKeys {

    /** An empty memory for one thread. */
    Session open();

    /** The keys that were seen since it was opened. */
    interface Session extends AutoCloseable {

        /** The line at which the key was seen first; null when that is this one. */
        @Nullable
        Long seenBefore(String key, long line);

        /** Forgets everything. */
        @Override
        void close();
    }
}
