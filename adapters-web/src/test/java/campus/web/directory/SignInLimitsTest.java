package campus.web.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.directory.SignIn;
import campus.application.directory.SignIn.Outcome;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.TestClock;
import campus.web.shared.Limits;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two wrong passwords a minute for a username, ten for an address. */
class SignInLimitsTest {

    private static final Supplier<Outcome> WRONG = Outcome.Refused::new;

    private final TestClock clock = new TestClock(Instant.parse("2026-08-20T10:00:00Z"));
    private final SignInLimits limits = limits("X-Client");

    @Test
    void countWrongPasswordsOfAUsername() {
        fail("ann", "10.0.0.1");
        fail(" ANN ", "10.0.0.2");
        assertTooMany("Ann", "10.0.0.3");
        fail("bob", "10.0.0.1");
        clock.advance(Duration.ofSeconds(30));
        fail("ann", "10.0.0.1");
        assertTooMany("ann", "10.0.0.1");
    }

    @Test
    void countWrongPasswordsFromAnAddress() {
        for (int i = 0; i < 10; i++) {
            fail("user" + i, "10.0.0.1");
        }
        assertTooMany("ann", "10.0.0.1");
        fail("ann", "10.0.0.2");
    }

    @Test
    void countWrongRefreshTokensWithThePasswords() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), limits.refresh(from("10.0.0.1"), Optional::empty));
        }
        assertTooMany("ann", "10.0.0.1");
        assertTooManyRefreshes("10.0.0.1");
        assertEquals(Optional.of("x"), limits.refresh(from("10.0.0.2"), () -> Optional.of("x")));
    }

    @Test
    void boundRightRefreshTokensToo() {
        for (int i = 0; i < 120; i++) {
            assertEquals(Optional.of(i), refresh("10.0.0.1", i));
        }
        assertTooManyRefreshes("10.0.0.1");
        fail("ann", "10.0.0.1");
    }

    @Test
    void countTheNetworkOfAnAddressOfVersion6() {
        for (int i = 0; i < 10; i++) {
            fail("user" + i, "2001:db8:1:2::" + i);
        }
        assertTooMany("ann", "2001:db8:1:2:ffff::1");
        fail("ann", "2001:db8:1:3::1");
    }

    @Test
    void countNeitherRightPasswordsNorFaults() {
        for (int i = 0; i < 20; i++) {
            assertThrows(StoreUnavailableException.class, () -> limits.attempt(from("10.0.0.1"), "ann", () -> {
                throw new StoreUnavailableException(new IllegalStateException("gone"));
            }));
        }
        fail("ann", "10.0.0.1");
        fail("ann", "10.0.0.1");
        assertTooMany("ann", "10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1 second", "30000, 30, 30 seconds", "29001, 30, 30 seconds", "119000, 119, 119 seconds",
            "120000, 120, 2 minutes", "840001, 841, 15 minutes"})
    void tellInWordsHowLongToWait(long millis, long seconds, String words) {
        ProblemException refused = assertThrows(ProblemException.class, () -> limits.attempt(from("10.0.0.1"), "ann",
                () -> new Outcome.TooManyFailures(Duration.ofMillis(millis))));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
        assertEquals(seconds, refused.retryAfter().orElseThrow());
        assertTrue(String.valueOf(refused.getMessage()).contains(" in " + words + ","), refused::getMessage);
    }

    @Test
    void believeOnlyWhatTheProxyHasAdded() {
        for (int i = 0; i < 10; i++) {
            fail("user" + i, "1.2.3." + i + ", 10.0.0.1");
        }
        assertTooMany("ann", "9.9.9.9,10.0.0.1");
    }

    @Test
    void believeNoHeaderUnlessToldTo() {
        SignInLimits direct = limits(null);
        for (int i = 0; i < 10; i++) {
            String user = "user" + i;
            assertEquals(Optional.empty(), direct.attempt(from("10.0.0." + i), user, WRONG));
        }
        assertThrows(ProblemException.class, () -> direct.attempt(from("10.0.0.99"), "ann", WRONG));
    }

    @Test
    void letFewHashAtATimeAndFewWait() throws Exception {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        int places = atOnce + 16;
        AtomicInteger hashing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore inside = new Semaphore(0);
        CountDownLatch released = new CountDownLatch(1);
        SignIn signIn = (username, password) -> {
            most.accumulateAndGet(hashing.incrementAndGet(), Math::max);
            inside.release();
            await(released);
            hashing.decrementAndGet();
            return new Outcome.Refused();
        };
        AtomicInteger busy = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, places + 5).forEach(i -> threads.execute(() -> {
                try {
                    var _ = limits.attempt(from("10.0.1." + i), "user" + i, () -> signIn.signIn("", ""));
                } catch (ProblemException refused) {
                    assertEquals(ProblemType.BUSY, refused.type());
                    if (busy.incrementAndGet() == 5) {
                        released.countDown();
                    }
                }
            }));
            inside.acquire(atOnce);
        }
        assertEquals(5, busy.get());
        assertTrue(most.get() <= atOnce, most::toString);
    }

    private SignInLimits limits(@Nullable String header) {
        return new SignInLimits(new Limits(1, 0, 2, header), clock);
    }

    private void fail(String username, String address) {
        assertEquals(Optional.empty(), limits.attempt(from(address), username, WRONG));
    }

    private void assertTooMany(String username, String address) {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> limits.attempt(from(address), username, WRONG));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
    }

    private Optional<Integer> refresh(String address, int number) {
        return limits.refresh(from(address), () -> Optional.of(number));
    }

    private void assertTooManyRefreshes(String address) {
        ProblemException refused = assertThrows(ProblemException.class, () -> refresh(address, 0));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refused.type());
    }

    private static HttpRequest<?> from(String address) {
        return HttpRequest.POST("/api/v1/login", "").header("X-Client", address);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
