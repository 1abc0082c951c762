package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Together;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.domain.directory.SessionKind;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.LIMITS;
import static campus.application.directory.SampleSessions.START;
import static campus.application.directory.SampleSessions.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    final void givesASessionAnotherSecretAndRemembersTheOneBefore() {
        Session begun = samples.add(1, ANN);
        Session used = begun.usedAt(START.plus(Duration.ofMinutes(50)), LIMITS);
        assertTrue(rotate(used, 1, 5));
        assertEquals(List.of(5), going(1, 5));
        assertEquals(used, samples.current(5, START.plus(Duration.ofMinutes(100))).orElseThrow().session());
        assertEquals(Optional.of(begun.id()), spent(1));
        assertEquals(Optional.empty(), spent(5));
        assertTrue(rotate(used, 5, 6));
        assertEquals(Optional.of(begun.id()), spent(1));
        assertEquals(Optional.of(begun.id()), spent(5));
    }

    @Test
    final void givesNoSecretForAnotherThanThePresentOneNorToWhatHasEnded() {
        Session first = samples.add(1, ANN);
        Session second = samples.add(2, BOB);
        assertFalse(rotate(first, 2, 5));
        assertFalse(rotate(first, 3, 5));
        samples.in(() -> sessions.revoke(second.id(), START));
        assertFalse(rotate(second, 2, 5));
        assertEquals(List.of(1), going(1, 2, 5));
        assertEquals(Optional.empty(), spent(1));
    }

    @Test
    final void letsOneOfManySpendASecret() {
        Session begun = samples.add(1, ANN);
        List<Boolean> won = Together.onPlatformThreads(8, number -> rotate(begun, 1, 10 + number));
        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        assertEquals(List.of(11 + won.indexOf(true)), going(1, 11, 12, 13, 14, 15, 16, 17, 18));
    }

    @Test
    final void forgetsWhatWasSpentWithItsSession() {
        Session first = samples.add(1, ANN);
        Session second = samples.add(2, ANN, SessionKind.API, START.plus(Duration.ofHours(1)));
        assertTrue(rotate(first, 1, 5));
        assertTrue(rotate(second, 2, 6));
        assertEquals(1, removeExpired(first.expiresAt(), 9));
        assertEquals(Optional.empty(), spent(1));
        assertEquals(Optional.of(second.id()), spent(2));
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

    private boolean rotate(Session used, int present, int next) {
        return samples.directory().transactions().inTransaction(() -> sessions.rotate(used,
                SampleSessions.secret(present).digest(), SampleSessions.secret(next).digest()));
    }

    private Optional<SessionId> spent(int number) {
        return samples.directory().transactions()
                .inTransaction(() -> sessions.findSpent(SampleSessions.secret(number).digest()));
    }

    private int removeExpired(Instant until, int most) {
        return samples.directory().transactions().inTransaction(() -> sessions.removeExpired(until, most));
    }

    /** Those that go on. */
    private List<Integer> going(int... numbers) {
        return Arrays.stream(numbers).filter(samples::isCurrent).boxed().toList();
    }
}
