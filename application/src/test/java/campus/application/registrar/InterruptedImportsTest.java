package campus.application.registrar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportJob.Failure;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.ListRequest;
import campus.application.shared.Transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Imports that do not reach their end. */
final class InterruptedImportsTest {
    private static final Options DRY_RUN = new Options(true, false);
    private final InMemoryRegistrar registrar = new InMemoryRegistrar();
    private final ImportDesk desk = new ImportDesk(registrar.adapters(), registrar.clock());

    @Test
    void areInterruptedBetweenTwoBatchesWhenTheProcessStops() {
        ImportJob stopped = desk.done(Options.NORMAL, MadeFile.students(5_000, line -> true, this::stopInTheMiddle));
        assertEquals(State.INTERRUPTED, stopped.state());
        assertEquals(registrar.clock().instant(), stopped.finishedAt());
        assertEquals(3_000, stored());
        assertEquals(new Counts(3_000, 0, 0, 0), stopped.counts());
        assertEquals(0, desk.open());
        ImportJob again = new ImportDesk(registrar.adapters(), registrar.clock()).done(Options.NORMAL,
                MadeFile.students(5_000, line -> true, line -> {
                }));
        assertEquals(new Counts(2_000, 0, 3_000, 0), again.counts());
    }

    @Test
    void areRolledBackWhenTheProcessStopsInADryRun() {
        ImportJob stopped = desk.done(DRY_RUN,
                MadeFile.students(5_000, line -> line % 2 == 0, this::stopInTheMiddle));
        assertEquals(State.INTERRUPTED, stopped.state());
        assertEquals(0, stored());
        assertEquals(new Counts(1_500, 0, 0, 1_500), stopped.counts());
        assertEquals(1_500, desk.rejects(stopped.id()).size());
    }

    private void stopInTheMiddle(int line) {
        if (line == 2_500) {
            desk.imports().stop();
        }
    }

    @Test
    void areInterruptedBeforeADryRunIsRolledBack() {
        List<State> atTheEnd = new ArrayList<>();
        RegistrarPorts p = registrar.adapters().ports(registrar.clock());
        ImportDesk slow = new ImportDesk(registrar.adapters(), withTransactions(new Transactions() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                try {
                    return p.transactions().inTransaction(work);
                } finally {
                    registrar.adapters().importJobQueries().list(ListRequest.first()).items()
                            .forEach(job -> atTheEnd.add(job.state()));
                }
            }

            @Override
            public <T> T readOnly(Supplier<T> work) {
                return p.transactions().readOnly(work);
            }

            @Override
            public boolean isOpen() {
                return p.transactions().isOpen();
            }
        }), null);
        slow.done(DRY_RUN, MadeFile.students(1_500, line -> true, line -> {
            if (line == 500) {
                slow.imports().stop();
            }
        }));
        assertEquals(State.INTERRUPTED, atTheEnd.getLast());
    }

    @Test
    void areInterruptedWhileTheyWaitWhenTheProcessStops() {
        ImportJobId waiting = desk.sent(Options.NORMAL, students());
        desk.imports().stop();
        assertInstanceOf(RunImports.Outcome.Busy.class, desk.send(Options.NORMAL, students()));
        assertEquals(State.INTERRUPTED, desk.job(waiting).state());
        assertEquals(0, desk.open());
        desk.work();
        assertEquals(0, stored());
    }

    @Test
    void areReportedAsInterruptedWhenNobodyGivesASignOfLifeAnyMore() {
        ImportJobId waiting = desk.sent(Options.NORMAL, students());
        Duration step = Duration.ofSeconds(10);
        for (int i = 0; i < 5; i++) {
            registrar.clock().advance(step);
            assertEquals(State.QUEUED, seen(waiting).state());
            desk.imports().touch();
        }
        registrar.clock().advance(ImportJob.SILENCE);
        assertEquals(State.QUEUED, seen(waiting).state());
        registrar.clock().advance(Duration.ofMillis(1));
        assertEquals(State.INTERRUPTED, seen(waiting).state());
        assertEquals(registrar.clock().instant().minus(ImportJob.SILENCE).minusMillis(1), seen(waiting).finishedAt());
        new ImportDesk(registrar.adapters(), registrar.clock()).imports().touch();
        assertEquals(State.INTERRUPTED, seen(waiting).state());
        desk.imports().touch();
        assertEquals(State.QUEUED, seen(waiting).state());
    }

    @Test
    void doNotGiveSignsOfLifeOnceTheyEnded() {
        ImportJob done = desk.done(Options.NORMAL, students());
        registrar.clock().advance(Duration.ofDays(1));
        desk.imports().touch();
        assertEquals(done, seen(done.id()));
    }

    @Test
    void failWhenAnythingUnexpectedHappensOfWhichTheWorkerIsTold() {
        IllegalStateException fault = new IllegalStateException("the password is hunter2");
        ImportJobId broken = desk.sent(Options.NORMAL, MadeFile.students(5_000, line -> true, line -> {
            if (line == 2_500) {
                throw fault;
            }
        }));
        assertSame(fault, assertThrows(IllegalStateException.class, desk::work));
        assertEquals(State.FAILED, desk.job(broken).state());
        assertEquals(Failure.FAULT, desk.job(broken).failure());
        assertEquals(2_000, stored());
        assertEquals(0, desk.open());
        assertEquals(State.DONE, desk.done(Options.NORMAL, students()).state());
    }

    @Test
    void failWhenOthersAreFasterAgainAndAgain() {
        ImportDesk busy = meeting(new AtomicInteger(100));
        ImportJob failed = busy.done(Options.NORMAL, students());
        assertEquals(State.FAILED, failed.state());
        assertEquals(Failure.BUSY, failed.failure());
        assertEquals(0, busy.open());
    }

    @Test
    void forgetWhatWasToldWhenADryRunStartsOver() {
        MadeFile file = MadeFile.students(3_000, line -> line % 100 != 0, line -> {
        });
        ImportDesk busy = meeting(new AtomicInteger(3));
        ImportJob rehearsed = busy.done(DRY_RUN, file);
        assertEquals(State.DONE, rehearsed.state());
        assertEquals(new Counts(2_970, 0, 0, 30), rehearsed.counts());
        assertEquals(busy.rejects(busy.done(Options.NORMAL, file).id()), busy.rejects(rehearsed.id()));
    }

    @Test
    void areNotTakenWhenNobodyWillDoThem() {
        ImportDesk closed = new ImportDesk(registrar.adapters(), registrar.adapters().ports(registrar.clock()),
                task -> {
                    throw new RejectedExecutionException();
                });
        assertThrows(RejectedExecutionException.class, () -> closed.send(Options.NORMAL, students()));
        assertEquals(0, closed.open());
    }

    private static MadeFile students() {
        return MadeFile.students(3, line -> true, line -> {
        });
    }

    private ImportJob seen(ImportJobId id) {
        return desk.job(id).seenAt(registrar.clock().instant());
    }

    private long stored() {
        Long total = registrar.adapters().studentQueries().list(new ListRequest(1, List.of(), null, true)).total();
        return total == null ? -1 : total;
    }

    /** A desk whose transactions meet another writer at their ends, so many times. */
    private ImportDesk meeting(AtomicInteger failures) {
        RegistrarPorts p = registrar.adapters().ports(registrar.clock());
        Transactions failing = new Transactions() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return p.transactions().inTransaction(() -> {
                    T result = work.get();
                    if (failures.getAndDecrement() > 0) {
                        throw new ConcurrentWriteException("another writer was faster");
                    }
                    return result;
                });
            }

            @Override
            public <T> T readOnly(Supplier<T> work) {
                return p.transactions().readOnly(work);
            }

            @Override
            public boolean isOpen() {
                return p.transactions().isOpen();
            }
        };
        return new ImportDesk(registrar.adapters(), withTransactions(failing), null);
    }

    private RegistrarPorts withTransactions(Transactions other) {
        return registrar.adapters().withTransactions(other).ports(registrar.clock());
    }
}
