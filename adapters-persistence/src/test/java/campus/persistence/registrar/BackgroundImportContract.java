package campus.persistence.registrar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportDesk;
import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportReject;
import campus.application.registrar.MadeFile;
import campus.application.registrar.RegistrarAdapters;
import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.application.shared.Together;
import campus.domain.registrar.Terms;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Imports on a database, watched from another thread while they run. */
abstract class BackgroundImportContract {

    private static final Options DRY_RUN = new Options(true, false);
    private final TestClock clock = new TestClock(Terms.DURING_REGISTRATION);
    private RegistrarAdapters adapters;
    private ImportDesk desk;

    abstract TestSchool database();

    @BeforeEach
    final void open() {
        adapters = TestRegistrar.on(database().emptied());
        desk = new ImportDesk(adapters, clock);
    }

    @Test
    final void showsHowFarADryRunIsAndNothingOfWhatItWrites() {
        List<String> seen = new ArrayList<>();
        ImportJob job = desk.done(DRY_RUN, MadeFile.students(3_000, line -> line % 100 != 0, line -> {
            if (line % 1_000 == 999) {
                seen.add(elsewhere(this::progress));
                clock.advance(Duration.ofSeconds(1));
            }
        }));
        assertEquals(List.of("RUNNING read 0, rejects 0, students 0", "RUNNING read 1000, rejects 10, students 0",
                "RUNNING read 2000, rejects 20, students 0"), seen);
        assertEquals(State.DONE, job.state());
        assertEquals(new Counts(2_970, 0, 0, 30), job.counts());
        assertEquals("DONE read 3000, rejects 30, students 0", progress());
    }

    @Test
    final void keepsSignsOfLifeOfADryRun() {
        ImportJob job = desk.done(DRY_RUN, MadeFile.students(10, line -> true, line -> {
            clock.advance(Duration.ofSeconds(14));
            elsewhere(() -> {
                desk.imports().touch();
                assertEquals(State.RUNNING, latest().seenAt(clock.instant()).state());
                return 0;
            });
        }));
        assertEquals(State.DONE, job.state());
    }

    @Test
    final void keepsFiftyThousandRejectsOfADryRunInOrder() {
        ImportJob job = desk.done(DRY_RUN, MadeFile.students(50_000, line -> false, line -> {
        }));
        assertEquals(50_000, job.counts().rejected());
        List<Long> lines = new ArrayList<>();
        for (long after = 0; after < 50_000; after += 1_000) {
            adapters.importJobQueries().rejects(job.id(), after, 1_000).stream().map(ImportReject::line)
                    .forEach(lines::add);
        }
        assertEquals(LongStream.rangeClosed(2, 50_001).boxed().toList(), lines);
    }

    @Test
    final void isInterruptedBetweenTwoBatches() {
        ImportJob job = desk.done(DRY_RUN, MadeFile.students(3_000, line -> line % 100 != 0, line -> {
            if (line == 1_500) {
                desk.imports().stop();
            }
        }));
        assertEquals(State.INTERRUPTED, job.state());
        assertEquals("INTERRUPTED read 2000, rejects 20, students 0", progress());
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return Together.onPlatformThreads(1, number -> work.get()).getFirst();
    }

    private ImportJob latest() {
        return adapters.importJobQueries().list(ListRequest.first()).items().getLast();
    }

    private String progress() {
        ImportJob job = latest();
        return job.state() + " read " + job.counts().read() + ", rejects "
                + adapters.importJobQueries().rejects(job.id(), 0, 10_000).size() + ", students "
                + adapters.studentQueries().list(new ListRequest(1, List.of(), null, true)).total();
    }
}
