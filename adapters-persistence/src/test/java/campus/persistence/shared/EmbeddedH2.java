package campus.persistence.shared;

import java.util.concurrent.atomic.AtomicInteger;

/** H2 in memory; its options are added as in production. */
public final class EmbeddedH2 {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private EmbeddedH2() {}

    /** A new, empty database, which lives until the JVM ends. */
    public static TestDatabase newDatabase() {
        return new TestDatabase(
                "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
                "sa",
                "");
    }
}
