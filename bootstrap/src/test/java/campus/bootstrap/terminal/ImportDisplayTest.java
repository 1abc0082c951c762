package campus.bootstrap.terminal;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords.Counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportDisplayTest {

    private static final String UP_AND_ERASE = "\u001B[1A\u001B[2K";

    private final TickingClock clock = new TickingClock();
    private final ImportFile terms = lines(ImportKind.TERMS, 100);
    private final ImportFile students = lines(ImportKind.STUDENTS, 900);

    /** One byte a line, as files in memory are measured. */
    private static ImportFile lines(ImportKind kind, int count) {
        return ImportFile.of(kind, IntStream.range(0, count).mapToObj(i -> List.of("x")).toList());
    }

    private static Counts created(int rows) {
        return new Counts(rows, 0, 0, 0);
    }

    private ImportDisplay display(Screen screen, boolean quiet) {
        ImportDisplay display = new ImportDisplay(screen.terminal(), quiet, List.of(terms, students), clock);
        display.started();
        return display;
    }

    /** Both files, in steps of a tenth of the second. */
    private void run(ImportDisplay display) {
        clock.pass(Duration.ofMillis(500));
        display.advanced(terms, created(100), 100);
        for (int done = 90; done <= 900; done += 90) {
            clock.pass(Duration.ofSeconds(1));
            display.advanced(students, created(done), done);
        }
    }

    @Test
    void saysALineForEachTenthAndForTheEndOfEachFile() {
        Screen screen = new Screen(0);
        ImportDisplay display = display(screen, false);
        run(display);
        display.completed();

        List<String> lines = screen.out().lines().toList();
        assertEquals("terms.csv: 100 rows, 0 rejected, 0.5 s", lines.getFirst());
        assertEquals("students.csv: 20 % (180 rows, 0 rejected), total 28 %, 112 rows/s, 0:06 left", lines.get(1));
        assertEquals("students.csv: 90 % (810 rows, 0 rejected), total 91 %, 96 rows/s, 0:00 left",
                lines.get(lines.size() - 2));
        assertEquals("students.csv: 900 rows, 0 rejected, 10.0 s", lines.getLast());
        assertEquals(10, lines.size(), screen.out());
        assertFalse(screen.out().contains("\u001B"), screen.out());
    }

    @Test
    void drawsBarsInTheirPlaceAndTakesThemAwayAtTheEnd() {
        Screen screen = new Screen(80);
        ImportDisplay display = display(screen, false);
        run(display);
        display.completed();

        String[] drawings = screen.out().split(java.util.regex.Pattern.quote(UP_AND_ERASE.repeat(2)), -1);
        assertEquals(12, drawings.length, screen.out());
        assertTrue(drawings[0].startsWith("terms.csv ["), drawings[0]);
        assertTrue(drawings[10].contains("100 %  900 rows"), drawings[10]);
        assertEquals("", drawings[11]);
    }

    @Test
    void doesNotDrawFasterThanAnybodyReads() {
        Screen screen = new Screen(80);
        ImportDisplay display = display(screen, false);
        for (int done = 1; done <= 100; done++) {
            clock.pass(Duration.ofMillis(10));
            display.advanced(terms, created(done), done);
        }
        assertEquals(10, screen.out().split("terms.csv", -1).length - 1);
    }

    @Test
    void beginsAgainWhenTheImportDoes() {
        Screen screen = new Screen(0);
        ImportDisplay display = display(screen, false);
        run(display);
        display.started();
        run(display);
        display.completed();

        assertEquals(created(1_000), display.state().counts());
        assertEquals(Duration.ofMillis(10_500), display.state().elapsed());
    }

    @Test
    void isSilentOnRequest() {
        for (int columns : new int[]{0, 80}) {
            Screen screen = new Screen(columns);
            ImportDisplay display = display(screen, true);
            run(display);
            display.completed();

            assertEquals("", screen.out());
            assertEquals(created(1_000), display.state().counts());
        }
    }
}
