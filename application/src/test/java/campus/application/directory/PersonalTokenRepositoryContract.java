package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.directory.Account;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.TokenScope;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.START;
import static campus.application.directory.SampleSessions.secret;
import static campus.application.directory.SampleTokens.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link PersonalTokenRepository} does. */
public abstract class PersonalTokenRepositoryContract {
    private SampleTokens samples;
    private PersonalTokenRepository tokens;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        samples = SampleTokens.on(adapters());
        tokens = samples.directory().personalTokens();
    }

    @Test
    final void keepsOneTokenOfASecret() {
        samples.add(1, ANN);
        PersonalToken second = SampleTokens.token(2, BOB, START, Set.of(TokenScope.READ));
        assertThrows(RuntimeException.class, () -> samples.in(() -> tokens.add(second, secret(1).digest())));
        assertEquals(ANN.username(), samples.current(1, START).orElseThrow().account().username());
    }

    @Test
    final void countsThoseOfAnAccountThatGoOn() {
        IntStream.rangeClosed(1, 3).forEach(number -> samples.add(number, ANN));
        samples.add(4, BOB);
        assertEquals(3, count(ANN, START));
        samples.in(() -> tokens.revoke(ANN.id(), id(2), START));
        assertEquals(2, count(ANN, START));
        assertEquals(0, count(ANN, START.plus(Duration.ofDays(1))));
        assertEquals(1, count(BOB, START));
    }

    @Test
    final void notesTheLastUse() {
        PersonalToken token = samples.add(1, ANN);
        Instant late = START.plusSeconds(90);
        samples.in(() -> tokens.noteUse(token.usedAt(late)));
        samples.in(() -> tokens.noteUse(token.usedAt(START.plusSeconds(60))));
        assertEquals(token.usedAt(late), samples.current(1, START).orElseThrow().token());
    }

    @Test
    final void revokesOneOfItsAccount() {
        samples.add(1, ANN);
        samples.add(2, ANN);
        assertFalse(revoke(BOB, 1));
        assertFalse(revoke(ANN, 9));
        assertEquals(List.of(1, 2), going(1, 2));
        assertTrue(revoke(ANN, 1));
        assertTrue(revoke(ANN, 1));
        assertEquals(List.of(2), going(1, 2));
    }

    @Test
    final void revokesAllOfAnAccount() {
        IntStream.rangeClosed(1, 2).forEach(number -> samples.add(number, ANN));
        samples.add(3, BOB);
        samples.in(() -> tokens.revokeAll(ANN.id(), START));
        assertEquals(List.of(3), going(1, 2, 3));
    }

    @Test
    final void removesExpiredOnesTheFirstOnesFirst() {
        for (int day = 1; day <= 5; day++) {
            samples.add(day, ANN, START.plus(Duration.ofDays(day)), Set.of(TokenScope.values()));
        }
        Instant until = START.plus(Duration.ofDays(5));
        assertEquals(3, removeExpired(until, 3));
        assertFalse(revoke(ANN, 1));
        assertTrue(revoke(ANN, 4));
        assertEquals(1, removeExpired(until, 3));
        assertEquals(0, removeExpired(until, 3));
        assertTrue(revoke(ANN, 5));
    }

    private long count(Account account, Instant at) {
        return samples.directory().transactions().inTransaction(() -> tokens.count(account.id(), at));
    }

    private boolean revoke(Account account, int number) {
        return samples.directory().transactions().inTransaction(() -> tokens.revoke(account.id(), id(number), START));
    }

    private int removeExpired(Instant until, int most) {
        return samples.directory().transactions().inTransaction(() -> tokens.removeExpired(until, most));
    }

    private List<Integer> going(int... numbers) {
        return Arrays.stream(numbers).filter(number -> samples.current(number, START).isPresent()).boxed().toList();
    }
}
