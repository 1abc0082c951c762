package campus.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.IdempotencyKeys.Answer;
import campus.application.shared.IdempotencyKeys.Claim;
import campus.application.shared.IdempotencyKeys.RequestKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link IdempotencyKeys} does. */
public abstract class IdempotencyKeysContract {
    protected static final Instant NOW = Instant.parse("2026-08-20T10:00:00.123456Z");
    protected static final RequestKey KEY = new RequestKey("ann", "8e03978e-40d5-43dd-bc93-6894a57f9324");
    private static final Answer CREATED = new Answer(201,
            Map.of("Content-Type", "application/json", "Location", "/api/v1/enrollments/1"), "{\"id\": \"1\"}");
    private Transactions transactions;
    private IdempotencyKeys keys;

    protected abstract Transactions transactions();

    /** Called once for each test; there is no key. */
    protected abstract IdempotencyKeys keys();

    @BeforeEach
    final void begin() {
        keys = keys();
        transactions = transactions();
    }

    @Test
    final void grantsAKeyOnceAndThenRepeatsItsAnswer() {
        assertEquals(new Claim.Granted(), done(KEY, "f", NOW, CREATED));
        assertEquals(new Claim.Answered(CREATED), claim(KEY, "f", NOW.plusSeconds(1)));
        assertEquals(new Claim.Answered(CREATED), claim(KEY, "f", NOW.plusSeconds(2)));
    }

    @Test
    final void givesBackAnswersAsTheyWere() {
        List<Answer> answers = List.of(new Answer(204, Map.of(), ""),
                new Answer(409, Map.of("ETag", "\"3-0f\""), " \n"),
                new Answer(207, Map.of("X", "a: b", "Y", ""), "äß\uD83D\uDE00\\'\"".repeat(200_000)));
        for (int i = 0; i < answers.size(); i++) {
            done(new RequestKey("ann", "k" + i), "f", NOW, answers.get(i));
            assertEquals(new Claim.Answered(answers.get(i)), claim(new RequestKey("ann", "k" + i), "f", NOW));
        }
    }

    @Test
    final void tellsWhenAnotherRequestHadTheKey() {
        done(KEY, "f", NOW, CREATED);
        assertEquals(new Claim.UsedOtherwise(), claim(KEY, "g", NOW));
        assertEquals(new Claim.Answered(CREATED), claim(KEY, "f", NOW));
    }

    @Test
    final void tellsKeysApartByAccountAndEveryCharacter() {
        List<RequestKey> different = List.of(KEY, new RequestKey("bob", KEY.value()),
                new RequestKey("ann", KEY.value().toUpperCase(Locale.ROOT)),
                new RequestKey("ann", "~".repeat(255)), new RequestKey("ann", "~".repeat(254)),
                new RequestKey("a".repeat(100), "~"),
                new RequestKey("Ann", KEY.value()));
        for (RequestKey key : different) {
            assertEquals(new Claim.Granted(), done(key, "f".repeat(64), NOW, CREATED), key::toString);
        }
    }

    @Test
    final void forgetsAKeyAfterADay() {
        done(KEY, "f", NOW, CREATED);
        assertEquals(new Claim.Answered(CREATED), claim(KEY, "f", NOW.plus(IdempotencyKeys.KEPT).minusNanos(1_000)));
        Answer other = new Answer(200, Map.of(), "other");
        assertEquals(new Claim.Granted(), done(KEY, "g", NOW.plus(IdempotencyKeys.KEPT), other));
        assertEquals(new Claim.Answered(other), claim(KEY, "g", NOW.plus(IdempotencyKeys.KEPT)));
    }

    @Test
    final void keepsNothingOfATransactionThatFailed() {
        assertThrows(IllegalStateException.class, () -> in(() -> {
            keys.claim(KEY, "f", NOW);
            keys.answer(KEY, CREATED);
            throw new IllegalStateException("fault");
        }));
        assertFalse(keys.isRunning(KEY));
        assertEquals(new Claim.Granted(), done(KEY, "g", NOW, CREATED));
    }

    @Test
    final void answersOnlyAKeyThatIsClaimed() {
        assertThrows(IllegalStateException.class, () -> in(() -> {
            keys.answer(KEY, CREATED);
            return 0;
        }));
        done(KEY, "f", NOW, CREATED);
        assertThrows(IllegalStateException.class, () -> in(() -> {
            keys.answer(KEY, CREATED);
            return 0;
        }));
    }

    @Test
    final void tellsOthersThatItIsRunningUntilItsTransactionEnds() throws Exception {
        assertFalse(keys.isRunning(KEY));
        in(() -> {
            keys.claim(KEY, "f", NOW);
            assertTrue(elsewhere(() -> keys.isRunning(KEY)).join());
            assertFalse(elsewhere(() -> keys.isRunning(new RequestKey("bob", KEY.value()))).join());
            keys.answer(KEY, CREATED);
            return 0;
        });
        assertFalse(keys.isRunning(KEY));
    }

    @Test
    final void givesAKeyThatSomebodyGivesBackToTheNext() {
        CompletableFuture<CompletableFuture<Claim>> next = new CompletableFuture<>();
        assertThrows(IllegalStateException.class, () -> in(() -> {
            keys.claim(KEY, "f", NOW);
            next.complete(elsewhere(() -> done(KEY, "f", NOW, CREATED)));
            throw new IllegalStateException("fault");
        }));
        assertEquals(new Claim.Granted(), next.join().join());
    }

    @Test
    final void repeatsTheAnswerToWhoeverCameBeforeItWasKept() {
        CompletableFuture<Claim> next = in(() -> {
            keys.claim(KEY, "f", NOW);
            CompletableFuture<Claim> duplicate = elsewhere(() -> claim(KEY, "f", NOW));
            keys.answer(KEY, CREATED);
            return duplicate;
        });
        assertEquals(new Claim.Answered(CREATED), next.join());
    }

    @Test
    final void grantsAKeyToOneOfManyThreads() {
        List<Claim> claims = Together.onPlatformThreads(8, number -> done(KEY, "f", NOW, CREATED));
        assertEquals(1, Collections.frequency(claims, new Claim.Granted()), claims::toString);
        assertEquals(7, Collections.frequency(claims, new Claim.Answered(CREATED)), claims::toString);
    }

    @Test
    final void removesExpiredKeysTheOldestFirst() {
        for (int day = 0; day < 5; day++) {
            done(new RequestKey("ann", "day " + day), "f", NOW.plus(Duration.ofDays(day)), CREATED);
        }
        Instant end = NOW.plus(Duration.ofDays(4));
        assertEquals(3, in(() -> keys.removeExpired(end, 3)));
        assertEquals(1, in(() -> keys.removeExpired(end, 3)));
        assertEquals(0, in(() -> keys.removeExpired(end, 3)));
        assertEquals(new Claim.Granted(), claim(new RequestKey("ann", "day 3"), "f", NOW.plus(Duration.ofDays(3))));
        assertEquals(new Claim.Answered(CREATED), claim(new RequestKey("ann", "day 4"), "f", end));
    }

    protected final <T> T in(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    /** Claims the key and, when it is granted, answers it. */
    protected final Claim done(RequestKey key, String fingerprint, Instant at, Answer answer) {
        return in(() -> {
            Claim claim = keys.claim(key, fingerprint, at);
            if (claim instanceof Claim.Granted) {
                keys.answer(key, answer);
            }
            return claim;
        });
    }

    /** What a claim would become; it is given back. */
    private Claim claim(RequestKey key, String fingerprint, Instant at) {
        CompletableFuture<Claim> claim = new CompletableFuture<>();
        assertThrows(GivenBack.class, () -> in(() -> {
            claim.complete(keys.claim(key, fingerprint, at));
            throw new GivenBack();
        }));
        return claim.join();
    }

    /** Begins it in another thread, which has started when this returns. */
    protected static <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<T> result = CompletableFuture.supplyAsync(() -> {
            started.countDown();
            return work.get();
        }, task -> Thread.ofPlatform().daemon().start(task));
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }

    private static final class GivenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
