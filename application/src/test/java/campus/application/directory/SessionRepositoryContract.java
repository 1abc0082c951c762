package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Together;
import campus.domain.directory.Session;
import campus.domain.directory.SessionKind;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.LIMITS;
import static campus.application.directory.SampleSessions.START;
import static campus.application.directory.SampleSessions.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link SessionRepository} does. */
public abstract class SessionRepositoryContract {
    private SampleSessions samples;
    private SessionRepository sessions;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        samples = SampleSessions.on(adapters());
        sessions = samples.directory().sessions();
    }

    @Test
    final void keepsOneSessionOfASecret() {
        samples.add(1, ANN);
        Session second = Session.begin(id(2), BOB.id(), SessionKind.BROWSER, "", START, LIMITS);
        assertThrows(RuntimeException.class,
                () -> samples.in(() -> sessions.add(second, SampleSessions.secret(1).digest())));
        assertEquals(ANN.username(), samples.current(1, START).orElseThrow().account().username());
    }

    @Test
    final void notesTheLastUse() {
        Session begun = samples.add(1, ANN);
        Session late = begun.usedAt(START.plus(Duration.ofMinutes(50)), LIMITS);
        samples.in(() -> sessions.noteUse(late));
        samples.in(() -> sessions.noteUse(begun.usedAt(START.plus(Duration.ofMinutes(40)), LIMITS)));
        assertEquals(late, samples.current(1, START.plus(Duration.ofMinutes(100))).orElseThrow().session());
    }

    @Test
    final void notesNoUseOfWhatHasEnded() {
        Session begun = samples.add(1, ANN);
        samples.in(() -> sessions.revoke(begun.id(), START));
        samples.in(() -> sessions.noteUse(begun.usedAt(START.plusSeconds(60), LIMITS)));
        samples.in(() -> sessions.noteUse(Session.begin(id(9), ANN.id(), SessionKind.BROWSER, "", START, LIMITS)));
        assertEquals(List.of(), going(1, 9));
    }

    @Test
    final void revokesOne() {
        samples.add(1, ANN);
        samples.add(2, ANN);
        samples.in(() -> sessions.revoke(id(1), START));
        samples.in(() -> sessions.revoke(id(1), START.plusSeconds(1)));
        samples.in(() -> sessions.revoke(id(9), START));
        assertEquals(List.of(2), going(1, 2));
    }

    @Test
    final void revokesAllOfAnAccountOrAllButOne() {
        IntStream.rangeClosed(1, 3).forEach(number -> samples.add(number, ANN));
        samples.add(4, BOB);
        samples.in(() -> sessions.revokeAll(ANN.id(), id(2), START));
        assertEquals(List.of(2, 4), going(1, 2, 3, 4));
        samples.in(() -> sessions.revokeAll(ANN.id(), null, START));
        assertEquals(List.of(4), going(1, 2, 3, 4));
    }

    @Test
    final void removesExpiredOnesTheFirstOnesFirst() {
        for (int day = 1; day <= 5; day++) {
            samples.add(day, ANN, SessionKind.BROWSER, START.plus(Duration.ofDays(day)));
        }
        Instant until = START.plus(Duration.ofDays(4)).plus(LIMITS.idle());
        assertEquals(3, removeExpired(until, 3));
        assertEquals(List.of(4, 5), going(1, 2, 3, 4, 5));
        assertEquals(1, removeExpired(until, 3));
        assertEquals(0, removeExpired(until, 3));
        assertEquals(List.of(5), going(1, 2, 3, 4, 5));
    }

    @Test
    final void isAskedByManyAtATime() {
        samples.add(1, ANN);
        List<Boolean> done = Together.onPlatformThreads(8, number -> {
            Session used = samples.current(1, START).orElseThrow().session()
                    .usedAt(START.plusSeconds(60 + number), LIMITS);
            samples.in(() -> sessions.noteUse(used));
            return true;
        });
        assertEquals(8, done.size());
        assertEquals(START.plusSeconds(68), samples.current(1, START).orElseThrow().session().lastUsedAt());
    }

    @Test
    final void isRolledBackWithTheTransaction() {
        assertThrows(IllegalStateException.class, () -> samples.in(() -> {
            sessions.add(Session.begin(id(1), ANN.id(), SessionKind.BROWSER, "", START, LIMITS),
                    SampleSessions.secret(1).digest());
            throw new IllegalStateException("fault");
        }));
        assertTrue(samples.current(1, START).isEmpty());
    }

    private int removeExpired(Instant until, int most) {
        return samples.directory().transactions().inTransaction(() -> sessions.removeExpired(until, most));
    }

    /** Those that go on. */
    private List<Integer> going(int... numbers) {
        return Arrays.stream(numbers).filter(samples::isCurrent).boxed().toList();
    }
}
