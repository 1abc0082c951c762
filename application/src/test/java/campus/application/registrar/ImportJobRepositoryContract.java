package campus.application.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.ImportJob.Failure;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.application.shared.ListRequest;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Departments;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Actor;

import static campus.application.registrar.SampleImportJobs.NOON;
import static campus.application.registrar.SampleImportJobs.id;
import static campus.application.registrar.SampleImportJobs.queued;
import static campus.application.registrar.SampleImportJobs.reject;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link ImportJobRepository} does. */
public abstract class ImportJobRepositoryContract extends RegistrarContract {
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));

    @Test
    void keepsAllOfAJob() {
        ImportJob plain = queued(1, NOON);
        ImportJob wanted = new ImportJob(id(2), SampleTexts.NAME + "x".repeat(200), new Options(true, true),
                new Actor("\u674E".repeat(Actor.MAX_LENGTH)), State.QUEUED, null, NOON, null, null, NOON,
                plain.files(), List.of());
        jobs().add(plain);
        jobs().add(wanted);
        assertEquals(plain, stored(1));
        assertEquals(wanted, stored(2));
    }

    @Test
    void replacesWhatChanged() {
        ImportJob job = queued(1, NOON);
        jobs().add(job);
        ImportJob running = job.started(LATER).advanced(5, new Counts(5_000_000_000L, 2, 3, 4), 999);
        jobs().save(running);
        assertEquals(running, stored(1));
        ImportJob refused = running.finished(State.REFUSED, null, List.of(drops("A"), drops("B")),
                LATER.plusSeconds(1));
        jobs().save(refused);
        assertEquals(refused, stored(1));
        jobs().save(refused);
        assertEquals(refused, stored(1));
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryState(State state) {
        Failure failure = state == State.FAILED ? Failure.BUSY : null;
        jobs().add(queued(1, NOON));
        ImportJob running = queued(1, NOON).started(LATER);
        ImportJob wanted = switch (state) {
            case QUEUED -> queued(1, NOON);
            case RUNNING -> running;
            case DONE, REFUSED, FAILED, INTERRUPTED -> SampleImportJobs.ended(running, state, failure, LATER);
        };
        jobs().save(wanted);
        assertEquals(wanted, stored(1));
    }

    @Test
    void keepsBothFailures() {
        jobs().add(queued(1, NOON));
        for (Failure failure : Failure.values()) {
            ImportJob failed = SampleImportJobs.ended(queued(1, NOON).started(NOON), State.FAILED, failure, LATER);
            jobs().save(failed);
            assertEquals(failed, stored(1));
        }
    }

    @Test
    void savesNoJobThatWasNeverAdded() {
        jobs().save(queued(1, NOON));
        assertTrue(school().adapters().importJobQueries().find(id(1)).isEmpty());
    }

    @Test
    void touchesUnfinishedJobsOfThoseGivenOnly() {
        for (int number = 1; number <= 4; number++) {
            jobs().add(queued(number, NOON));
        }
        jobs().save(queued(2, NOON).started(NOON));
        jobs().save(SampleImportJobs.ended(queued(3, NOON).started(NOON), State.DONE, null, NOON));
        jobs().touch(List.of(id(1), id(2), id(3), id(99)), LATER);
        assertEquals(List.of(LATER, LATER, NOON, NOON), LongStream.rangeClosed(1, 4)
                .mapToObj(number -> stored((int) number).touchedAt()).toList());
    }

    @Test
    void keepsTheLastSignOfLifeWhenItSaves() {
        jobs().add(queued(1, NOON));
        jobs().touch(List.of(id(1)), LATER);
        jobs().save(queued(1, NOON).started(NOON));
        assertEquals(LATER, stored(1).touchedAt());
    }

    @Test
    void keepsAllOfAReject() {
        jobs().add(queued(1, NOON));
        ImportReject wanted = new ImportReject(1, "x".repeat(RunImports.Source.MAX_NAME), 5_000_000_000L,
                "registration_closes_at", "prerequisite-cycle", "\uD83D\uDE00".repeat(ImportReject.MAX_MESSAGE / 2),
                "\"a\u0000\",\"\n\r\t'\\\"," + "\u674E".repeat(ImportReject.MAX_ROW - 20));
        jobs().addRejects(id(1), List.of(wanted));
        assertEquals(List.of(wanted), rejects(1));
    }

    @Test
    void removesTheRejectsOfOneJob() {
        jobs().add(queued(1, NOON));
        jobs().add(queued(2, NOON));
        jobs().addRejects(id(1), List.of(reject(1), reject(2)));
        jobs().addRejects(id(2), List.of(reject(1)));
        jobs().removeRejects(id(1));
        assertEquals(List.of(), rejects(1));
        assertEquals(List.of(reject(1)), rejects(2));
        jobs().addRejects(id(1), List.of(reject(1)));
        assertEquals(List.of(reject(1)), rejects(1));
    }

    @Test
    void takesManyRejectsAtOnceAndNone() {
        jobs().add(queued(1, NOON));
        List<ImportReject> wanted = LongStream.rangeClosed(1, 3_000).mapToObj(SampleImportJobs::reject).toList();
        jobs().addRejects(id(1), wanted);
        jobs().addRejects(id(1), List.of());
        assertEquals(wanted, rejects(1));
    }

    @Test
    void isKeptWhateverTransactionRunsAroundIt() {
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            jobs().add(queued(1, NOON));
            jobs().addRejects(id(1), List.of(reject(1), reject(2)));
            jobs().removeRejects(id(1));
            jobs().addRejects(id(1), List.of(reject(1)));
            jobs().save(queued(1, NOON).started(LATER));
            jobs().touch(List.of(id(1)), LATER);
            throw new IllegalStateException("fault");
        }));
        assertEquals(State.RUNNING, stored(1).state());
        assertEquals(LATER, stored(1).touchedAt());
        assertEquals(List.of(reject(1)), rejects(1));
    }

    @Test
    void leavesTheTransactionAroundItAlone() {
        school().run(() -> {
            school().adapters().departments().add(Departments.aDepartment(1).build(),
                    School.STAMP);
            jobs().add(queued(1, NOON));
            assertThrows(RuntimeException.class, () -> jobs().add(queued(1, NOON)));
            school().adapters().departments().add(Departments.aDepartment(2).build(),
                    School.STAMP);
        });
        assertEquals(2, school().adapters().departmentQueries()
                .list(ListRequest.first()).items().size());
    }

    private static SectionDrops drops(String number) {
        return new SectionDrops(new CourseCode("CS 225"), new TermCode("2026-fall"), new SectionNumber(number), 30, 20);
    }

    private ImportJobRepository jobs() {
        return school().adapters().importJobs();
    }

    private ImportJob stored(int number) {
        return school().adapters().importJobQueries().find(id(number)).orElseThrow();
    }

    private List<ImportReject> rejects(int job) {
        return school().adapters().importJobQueries().rejects(id(job), 0, 10_000);
    }
}
