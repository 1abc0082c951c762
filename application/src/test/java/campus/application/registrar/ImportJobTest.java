package campus.application.registrar;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;

import static campus.application.registrar.SampleImportJobs.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class ImportJobTest {
    private static final Instant LATER = NOON.plusMillis(2_500);
    private final ImportJob queued = SampleImportJobs.queued(1, NOON);
    private final ImportJob running = queued.started(NOON);

    @Test
    void measuresHowFarItIsByBytes() {
        long all = queued.files().size() * 1_000L;
        assertEquals(new BigDecimal("0.0"), queued.percentage());
        ImportJob job = running.advanced(0, Counts.NONE, 1_000).advanced(1, Counts.NONE, 999);
        assertEquals(BigDecimal.valueOf(1_999_000 / all).movePointLeft(1).setScale(1), job.percentage());
        for (int i = 0; i < queued.files().size(); i++) {
            job = job.advanced(i, Counts.NONE, 2_000);
        }
        assertEquals(new BigDecimal("100.0"), job.percentage());
        assertEquals(new BigDecimal("100.0"),
                SampleImportJobs.ended(running, State.DONE, null, LATER).percentage());
        assertEquals(new BigDecimal("0.0"),
                SampleImportJobs.ended(running, State.INTERRUPTED, null, LATER).percentage());
    }

    @Test
    void knowsNoPartOfWhatHasNoSize() {
        ImportJob empty = SampleImportJobs.ofSize(0).started(NOON).advanced(0, new Counts(3, 0, 0, 0), 30);
        assertEquals(new BigDecimal("0.0"), empty.percentage());
        assertEquals(0L, empty.secondsLeft(LATER));
    }

    @Test
    void tellsRowsForEachSecondUpToNowOrItsEnd() {
        assertNull(queued.rate(LATER));
        assertNull(running.rate(NOON));
        ImportJob job = running.advanced(0, new Counts(1, 2, 3, 4), 10).advanced(1, new Counts(0, 0, 0, 1), 10);
        assertEquals(new BigDecimal("4.4"), job.rate(LATER));
        ImportJob done = SampleImportJobs.ended(job, State.DONE, null, LATER);
        assertEquals(new BigDecimal("4.4"), done.rate(LATER.plusSeconds(60)));
    }

    @Test
    void expectsTheRestToGoAsFastAsWhatWasRead() {
        ImportJob job = SampleImportJobs.ofSize(1_000).started(NOON).advanced(0, Counts.NONE, 300);
        assertEquals(6, job.secondsLeft(LATER));
        assertNull(queued.secondsLeft(LATER));
        assertNull(running.secondsLeft(LATER));
        assertNull(job.secondsLeft(NOON));
        assertNull(SampleImportJobs.ended(job, State.DONE, null, LATER).secondsLeft(LATER));
    }

    @Test
    void addsUpWhatBecameOfItsFiles() {
        ImportJob job = running.advanced(0, new Counts(1, 2, 3, 4), 10).advanced(2, new Counts(10, 20, 30, 40), 10);
        assertEquals(new Counts(11, 22, 33, 44), job.counts());
        assertEquals(Counts.NONE, job.started(LATER).counts());
        assertEquals(LATER, job.started(LATER).startedAt());
    }
}
