package campus.bootstrap.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportProblem;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.Outcome;
import campus.application.registrar.ImportRecords.Reject;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.bootstrap.terminal.TerminalImport.Ending;
import campus.bootstrap.terminal.TerminalImport.Wishes;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerminalImportTest {

    private static final Wishes NORMAL = new Wishes(Options.NORMAL, null, false);
    private static final Wishes DRY = new Wishes(new Options(true, false), null, false);
    private static final List<Reject> ONE_REJECT = List
            .of(new Reject(2, "code", new ImportProblem.UnknownReference("CS\n\u001B[2J"), List.of("CS", "=1+1")));

    @TempDir private Path folder;
    private final Screen screen = new Screen(0);
    private final Interruption interruption = new Interruption();
    private Path departments;

    @BeforeEach
    void write() throws IOException {
        departments = Files.writeString(folder.resolve("departments.csv"), "code,name\nCS,Computing\n");
    }

    private Ending run(ImportRecords records, Wishes wishes) {
        try (GivenFiles files = GivenFiles.open(List.of(departments))) {
            return new TerminalImport(records, new TickingClock(), interruption).run(files.tables(), wishes,
                    new Actor("import"),
                    screen.terminal());
        }
    }

    /** Reads one row of the only file; what was told comes back as the report. */
    private static Outcome done(List<ImportFile> files, ImportRecords.Progress progress, Counts counts) {
        ImportFile file = files.getFirst();
        progress.advanced(file, counts, file.bytes());
        return new Outcome.Done(List.of(new ImportRecords.Report(file.name(), file.kind(), counts)));
    }

    @Test
    void stopsBetweenBatchesAndSaysWhatStays() {
        ImportRecords interrupted = (files, options, by, progress) -> {
            progress.started();
            interruption.ask();
            return done(files, progress, new Counts(1, 0, 0, 0));
        };

        assertEquals(Ending.STOPPED, run(interrupted, NORMAL));
        assertEquals("Stopped. What is written stays, and the same command can be repeated.", screen.err().strip());
        assertTrue(screen.out().contains("departments.csv     1        1"), screen.out());
    }

    @Test
    void saysThatNothingStaysOfADryRunThatIsStopped() {
        interruption.ask();
        ImportRecords interrupted = (files, options, by, progress) -> {
            progress.started();
            throw new AssertionError("not stopped");
        };

        assertEquals(Ending.STOPPED, run(interrupted, DRY));
        assertEquals("Stopped. It was a dry run: nothing is kept.", screen.err().strip());
    }

    @Test
    void namesTheSectionsThatWouldBeEmptied() {
        ImportRecords guarded = (files, options, by, progress) -> new Outcome.TooManyDrops(List.of(new SectionDrops(
                new CourseCode("CS 225"), new TermCode("2026-fall"), new SectionNumber("A1"), 30, 20)));

        assertEquals(Ending.REJECTED, run(guarded, NORMAL));
        assertEquals("", screen.out());
        assertTrue(screen.err().contains("\n  CS 225 2026-fall A1: 20 of 30\n"), screen.err());
        assertTrue(screen.err().contains("--allow-drops"), screen.err());
    }

    @Test
    void forgetsWhatWasToldWhenTheImportBeginsAgain() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        ImportRecords repeated = (files, options, by, progress) -> {
            progress.started();
            progress.rejected(files.getFirst(), ONE_REJECT);
            progress.started();
            progress.rejected(files.getFirst(), ONE_REJECT);
            return done(files, progress, new Counts(0, 0, 0, 1));
        };

        assertEquals(Ending.REJECTED, run(repeated, new Wishes(Options.NORMAL, rejects, false)));
        assertEquals(1, screen.err().lines().count(), screen.err());
        assertTrue(screen.err().startsWith("departments.csv:2: code: unknown-reference: There is no \"CS??[2J\""),
                screen.err());
        assertEquals(1, Files.readString(rejects).split("unknown-reference", -1).length - 1);
    }

    @Test
    void saysWhatStaysWhenItBreaksOff() {
        ImportRecords breaking = (files, options, by, progress) -> {
            progress.started();
            throw new IllegalStateException("no database any more");
        };

        assertThrows(IllegalStateException.class, () -> run(breaking, NORMAL));
        assertEquals("It did not come to its end. What is written stays, and the same command can be repeated.",
                screen.err().strip());
    }

    @Test
    void saysNothingOfAnImportThatNeverBegan() {
        ImportRecords breaking = (files, options, by, progress) -> {
            throw new IllegalStateException("no database");
        };

        assertThrows(IllegalStateException.class, () -> run(breaking, NORMAL));
        assertEquals("", screen.err() + screen.out());
    }

    @ParameterizedTest
    @CsvSource({"ann, import (ann)", "'', import", "?, import", "'a\u0007b', import"})
    void isNamedInTheHistory(String user, String actor) {
        assertEquals(actor, TerminalImport.actor(user).name());
        assertEquals("import", TerminalImport.actor("x".repeat(200)).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "80", "", "-5", "wide", "99999999999"})
    void readsTheWidthOfTheScreen(String columns) {
        assertEquals(columns.equals("120") ? 120 : 80, Terminal.columns(columns));
        assertFalse(new Terminal(System.out, System.err, 120).apart().redraws());
    }
}
