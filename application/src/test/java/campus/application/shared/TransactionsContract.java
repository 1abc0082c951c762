package campus.application.shared;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link Transactions} does. */
public abstract class TransactionsContract {

    protected abstract Transactions transactions();

    /** Writes a mark inside the running transaction; marks differ by number. */
    protected abstract void write(int mark);

    /** Tells inside the running transaction whether the mark is there. */
    protected abstract boolean isWritten(int mark);

    @Nested
    class InTransaction {

        @Test
        void givesBackTheValueAndKeepsTheWork() {
            assertEquals("done", transactions().inTransaction(() -> writing(1)));
            assertTrue(kept(1));
        }

        @Test
        void isOpenForAsLongAsItRuns() {
            assertFalse(transactions().isOpen());
            assertTrue(transactions().inTransaction(() -> transactions().isOpen()));
            assertTrue(transactions().readOnly(() -> transactions().isOpen()));
            assertFalse(transactions().isOpen());
        }

        @Test
        void seesItsOwnWork() {
            assertTrue(transactions().inTransaction(() -> {
                write(1);
                return isWritten(1);
            }));
        }

        @Test
        void keepsNothingWhenAnExceptionLeavesTheWork() {
            IllegalStateException fault = new IllegalStateException("fault");
            assertSame(fault, assertThrows(IllegalStateException.class, () -> transactions().inTransaction(() -> {
                write(1);
                write(2);
                throw fault;
            })));
            assertFalse(kept(1));
            assertFalse(kept(2));
        }

        @Test
        void keepsNothingWhenAnErrorLeavesTheWork() {
            assertThrows(AssertionError.class, () -> transactions().inTransaction(() -> {
                write(1);
                throw new AssertionError("fault");
            }));
            assertFalse(kept(1));
        }

        @Test
        void isStartedOverWhenSomebodyElseWasFaster() {
            AtomicInteger runs = new AtomicInteger();
            assertEquals("done", transactions().inTransaction(() -> {
                assertFalse(isWritten(1));
                write(1);
                if (runs.incrementAndGet() < 5) {
                    throw new ConcurrentWriteException("somebody was faster");
                }
                return "done";
            }));
            assertEquals(5, runs.get());
            assertTrue(kept(1));
        }

        @Test
        void isGivenUpAfterFiveAttempts() {
            AtomicInteger runs = new AtomicInteger();
            assertThrows(ConcurrentWriteException.class, () -> transactions().inTransaction(() -> {
                write(1);
                runs.incrementAndGet();
                throw new ConcurrentWriteException("somebody was faster");
            }));
            assertEquals(5, runs.get());
            assertFalse(kept(1));
        }

        @Test
        void runsAgainAfterARollback() {
            keepsNothingWhenAnExceptionLeavesTheWork();
            transactions().inTransaction(() -> writing(1));
            assertTrue(kept(1));
        }
    }

    @Nested
    class NestedCall {

        @Test
        void joinsTheRunningTransaction() {
            transactions().inTransaction(() -> {
                write(1);
                return transactions().inTransaction(() -> {
                    assertTrue(isWritten(1));
                    return writing(2);
                });
            });
            assertTrue(kept(1));
            assertTrue(kept(2));
        }

        @Test
        void isRolledBackWithTheOuterOne() {
            assertThrows(IllegalStateException.class, () -> transactions().inTransaction(() -> {
                transactions().inTransaction(() -> writing(1));
                throw new IllegalStateException("fault");
            }));
            assertFalse(kept(1));
        }

        @Test
        void takesTheOuterOneAlongWhenItFails() {
            assertThrows(IllegalStateException.class, () -> transactions().inTransaction(() -> {
                write(1);
                return transactions().inTransaction(() -> {
                    throw new IllegalStateException("fault");
                });
            }));
            assertFalse(kept(1));
        }

        @Test
        void isStartedOverWithTheOuterOne() {
            AtomicInteger runs = new AtomicInteger();
            transactions().inTransaction(() -> {
                assertFalse(isWritten(1));
                write(1);
                return transactions().inTransaction(() -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new ConcurrentWriteException("somebody was faster");
                    }
                    return writing(2);
                });
            });
            assertEquals(3, runs.get());
            assertTrue(kept(2));
        }

        @Test
        void doesNotWriteInOneThatReadsOnly() {
            assertThrows(IllegalStateException.class,
                    () -> transactions().readOnly(() -> transactions().inTransaction(() -> writing(1))));
            assertFalse(kept(1));
        }

        @Test
        void readsWhatTheOuterOneWrote() {
            assertTrue(transactions().inTransaction(() -> {
                write(1);
                return transactions().readOnly(() -> isWritten(1));
            }));
        }
    }

    @Nested
    class ReadOnly {

        @Test
        void givesBackTheValue() {
            transactions().inTransaction(() -> writing(1));
            assertEquals("seen", transactions().readOnly(() -> isWritten(1) ? "seen" : "missing"));
        }

        @Test
        void letsAnExceptionReachTheCaller() {
            IllegalStateException fault = new IllegalStateException("fault");
            assertSame(fault, assertThrows(IllegalStateException.class, () -> transactions().readOnly(() -> {
                throw fault;
            })));
        }

        @Test
        void doesNotMakeLaterTransactionsReadOnly() {
            transactions().readOnly(() -> isWritten(1));
            transactions().inTransaction(() -> writing(1));
            assertTrue(kept(1));
        }
    }

    private String writing(int mark) {
        write(mark);
        return "done";
    }

    private boolean kept(int mark) {
        return transactions().inTransaction(() -> isWritten(mark));
    }
}
