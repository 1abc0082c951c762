package campus.application.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.Transactions;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RefusalLogTest {

    private static final int WAITING = 250;

    private final Store store = new Store();
    private final RefusalLog log = new RefusalLog(store, store);

    @Test
    void keepsOneInATransactionOfItsOwn() {
        log.keep(attempt(1));
        assertEquals(List.of(List.of(attempt(1))), store.batches);
        assertEquals(1, store.transactions);
    }

    @Test
    void keepsOneInTheTransactionThatIsOpen() {
        store.open = true;
        log.keep(attempt(1));
        assertEquals(List.of(List.of(attempt(1))), store.batches);
        assertEquals(0, store.transactions);
    }

    @Test
    void tellsThatOneCouldNotBeKept() {
        StoreUnavailableException lost = new StoreUnavailableException(new IllegalStateException("gone"));
        store.fault = lost;
        assertSame(lost, assertThrows(StoreUnavailableException.class, () -> log.keep(attempt(1))));
        store.fault = null;
        log.keep(attempt(2));
        assertEquals(List.of(List.of(attempt(2))), store.batches);
    }

    /** While the first is written all others come; they are written together, a hundred at most, and none twice. */
    @Test
    void keepsTogetherWhoComesWhileOthersAreWritten() throws Exception {
        store.holding = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> log.keep(attempt(0)));
            store.begun.await();
            List<Future<?>> others = new ArrayList<>();
            for (int number = 1; number <= WAITING; number++) {
                RefusedAttempt attempt = attempt(number);
                others.add(threads.submit(() -> log.keep(attempt)));
            }
            while (log.waiting() < WAITING) {
                Thread.onSpinWait();
            }
            store.holding.countDown();
            first.get();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertEquals(List.of(1, 100, 100, 50), store.batches.stream().map(List::size).toList());
        assertEquals(WAITING + 1, store.batches.stream().flatMap(List::stream).distinct().count());
    }

    @Test
    void tellsEachOfThoseTogetherThatTheyCouldNotBeKept() throws Exception {
        store.holding = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> log.keep(attempt(0)));
            store.begun.await();
            List<Future<?>> others = List.of(threads.submit(() -> log.keep(attempt(1))),
                    threads.submit(() -> log.keep(attempt(2))));
            while (log.waiting() < 2) {
                Thread.onSpinWait();
            }
            store.fault = new StoreUnavailableException(new IllegalStateException("gone"));
            store.holding.countDown();
            for (Future<?> other : others) {
                assertInstanceOf(StoreUnavailableException.class,
                        assertThrows(ExecutionException.class, other::get).getCause());
            }
            assertInstanceOf(StoreUnavailableException.class,
                    assertThrows(ExecutionException.class, first::get).getCause());
        }
    }

    /** The second transaction is that of the two who waited: one meets the error, the other must not wait on. */
    @Test
    void letsNobodyWaitWhenAnErrorEndsTheWriting() throws Exception {
        store.holding = new CountDownLatch(1);
        store.broken = 2;
        CompletableFuture<Void> first = kept(0);
        store.begun.await();
        List<CompletableFuture<Void>> others = List.of(kept(1), kept(2));
        while (log.waiting() < 2) {
            Thread.onSpinWait();
        }
        store.holding.countDown();
        first.get(20, TimeUnit.SECONDS);
        for (CompletableFuture<Void> other : others) {
            assertThrows(ExecutionException.class, () -> other.get(20, TimeUnit.SECONDS));
        }
        assertEquals(List.of(List.of(attempt(0))), store.batches);
    }

    /** On a thread that does not outlive the tests. */
    private CompletableFuture<Void> kept(int number) {
        return CompletableFuture.runAsync(() -> log.keep(attempt(number)), Thread::startVirtualThread);
    }

    private static RefusedAttempt attempt(int number) {
        return RefusedAttempt.of(Ids.refusal(number), Ids.student(1), Ids.section(1),
                List.of(new Reason.SectionFull(30)),
                Instant.EPOCH, new Actor("ann"));
    }

    /** Transactions and lines in memory, of which the first can be held open. */
    private static final class Store implements Transactions, RefusedAttempts {

        final List<List<RefusedAttempt>> batches = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch begun = new CountDownLatch(1);
        volatile CountDownLatch holding = new CountDownLatch(0);
        volatile @Nullable StoreUnavailableException fault;
        int broken;
        volatile boolean open;
        int transactions;

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            int number = count();
            begun.countDown();
            try {
                holding.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (number == broken) {
                throw new AssertionError("broken");
            }
            StoreUnavailableException lost = fault;
            if (lost != null) {
                throw lost;
            }
            return work.get();
        }

        private synchronized int count() {
            return ++transactions;
        }

        @Override
        public <T> T readOnly(Supplier<T> work) {
            return work.get();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void append(List<RefusedAttempt> attempts) {
            batches.add(List.copyOf(attempts));
        }

        @Override
        public Page<RefusedAttemptView> ofStudent(StudentId student, ListRequest request) {
            return new Page<>(List.of(), null, null);
        }

        @Override
        public Page<RefusedAttemptView> ofSection(SectionId section, ListRequest request) {
            return new Page<>(List.of(), null, null);
        }
    }
}
