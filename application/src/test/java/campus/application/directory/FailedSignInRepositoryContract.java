package campus.application.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.directory.FailedSignIns;
import campus.domain.directory.UsernameDigest;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link FailedSignInRepository} does. */
public abstract class FailedSignInRepositoryContract {
    private static final Instant START = Instant.parse("2026-08-20T10:00:00.123456Z");
    private static final UsernameDigest ANN = UsernameDigest.of("ann");
    private static final UsernameDigest BOB = UsernameDigest.of("bob");

    private DirectoryAdapters directory;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        directory = adapters();
    }

    @Test
    final void countsWhatFollowsOneAnother() {
        assertEquals(Optional.empty(), found(ANN));
        count(ANN, START);
        count(ANN, START.plusSeconds(1));
        count(BOB, START);
        assertEquals(Optional.of(new FailedSignIns(2, START.plusSeconds(1))), found(ANN));
        assertEquals(Optional.of(new FailedSignIns(1, START)), found(BOB));
    }

    @Test
    final void beginsAgainWhenTheyAreForgotten() {
        count(ANN, START);
        count(ANN, START);
        count(BOB, START);
        in(() -> directory.failures().forget(ANN));
        in(() -> directory.failures().forget(ANN));
        assertEquals(Optional.empty(), found(ANN));
        count(ANN, START);
        assertEquals(Optional.of(new FailedSignIns(1, START)), found(ANN));
        assertEquals(Optional.of(new FailedSignIns(1, START)), found(BOB));
    }

    @Test
    final void losesNoneOfThoseAtTheSameTime() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> threads.execute(() -> count(ANN, START)));
        }
        assertEquals(Optional.of(new FailedSignIns(8, START)), found(ANN));
    }

    @Test
    final void forgetsTheOldestFirst() {
        count(ANN, START.plusSeconds(1));
        count(BOB, START);
        count(UsernameDigest.of("eve"), START.plusSeconds(2));
        Instant at = START.plusSeconds(2);
        assertEquals(1, forgetBefore(at, 1));
        assertEquals(Optional.empty(), found(BOB));
        assertEquals(1, found(ANN).stream().count());
        assertEquals(1, forgetBefore(at, 9));
        assertEquals(0, forgetBefore(at, 9));
        assertEquals(1, found(UsernameDigest.of("eve")).stream().count());
    }

    private Optional<FailedSignIns> found(UsernameDigest username) {
        return directory.transactions().readOnly(() -> directory.failures().find(username));
    }

    private void count(UsernameDigest username, Instant at) {
        in(() -> directory.failures().count(username, at));
    }

    private int forgetBefore(Instant at, int most) {
        return directory.transactions().inTransaction(() -> directory.failures().forgetBefore(at, most));
    }

    private void in(Runnable work) {
        directory.transactions().inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
