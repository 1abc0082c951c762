package campus.bootstrap.terminal;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.ImportRecords.Counts;
import campus.bootstrap.terminal.ImportState.FileState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportTextTest {

    private static final FileState COURSES = new FileState("courses.csv", 1_000, 1_000, new Counts(90, 5, 3, 2),
            Duration.ofMillis(200));
    private static final FileState STUDENTS = new FileState("students.csv", 9_000, 4_000,
            new Counts(39_000, 0, 0, 1_000),
            Duration.ofSeconds(4));
    private static final ImportState HALFWAY = new ImportState(List.of(COURSES, STUDENTS), 1, Duration.ofSeconds(5));

    private static FileState empty(String name) {
        return new FileState(name, 0, 0, Counts.NONE, Duration.ZERO);
    }

    @Test
    void drawsTheFileAndTheWhole() {
        assertEquals(List.of(
                "students.csv [===========>                 ]  44 %  40,000 rows, 1,000 rejected",
                "total        [=============>               ]  50 %  8,020 rows/s, 0:05 left"),
                ImportText.bars(HALFWAY, 80));
    }

    @Test
    void drawsTheEndAndTheBeginning() {
        ImportState begun = new ImportState(List.of(new FileState("terms.csv", 10, 0, Counts.NONE, Duration.ZERO)), 0,
                Duration.ZERO);
        assertEquals(List.of("terms.csv [                                        ]   0 %  0 rows, 0 rejected",
                "total     [                                        ]   0 %  0 rows/s"),
                ImportText.bars(begun, 100));
        ImportState ended = new ImportState(List.of(COURSES), 0, Duration.ofMillis(200));
        assertEquals(List.of("courses.csv [========================================] 100 %  100 rows, 2 rejected",
                "total       [========================================] 100 %  500 rows/s"),
                ImportText.bars(ended, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 50, 60, 79, 80, 200})
    void neverFillsALine(int columns) {
        for (String line : ImportText.bars(HALFWAY, columns)) {
            assertTrue(line.length() < columns, line);
        }
    }

    @Test
    void leavesTheBarOutWhereThereIsNoRoom() {
        assertEquals(List.of("students.csv  44 %  40,000 rows, 1,000 rejected",
                "total         50 %  8,020 rows/s, 0:05 left"), ImportText.bars(HALFWAY, 55));
    }

    @Test
    void saysTheSameInOneLine() {
        assertEquals("students.csv: 44 % (40,000 rows, 1,000 rejected), total 50 %, 8,020 rows/s, 0:05 left",
                ImportText.line(HALFWAY));
        assertEquals("courses.csv: 100 rows, 2 rejected, 0.2 s", ImportText.end(COURSES));
    }

    @Test
    void tellsHoursFromMinutes() {
        FileState slow = new FileState("students.csv", 4_000, 1_000, new Counts(1, 0, 0, 0), Duration.ofMinutes(42));
        assertTrue(ImportText.line(new ImportState(List.of(slow), 0, Duration.ofMinutes(42))).endsWith(
                "students.csv: 25 % (1 row, 0 rejected), total 25 %, 0 rows/s, 2:06:00 left"));
    }

    @Test
    void sumsUpWhatWasBegun() {
        ImportState state = new ImportState(List.of(COURSES, STUDENTS, empty("sections.csv")), 1,
                Duration.ofSeconds(5));
        assertEquals(List.of(
                "file            read  created  changed  unchanged  rejected  seconds  rows/s",
                "courses.csv      100       90        5          3         2      0.2     500",
                "students.csv  40,000   39,000        0          0     1,000      4.0  10,000",
                "total         40,100   39,090        5          3     1,002      5.0   8,020"),
                ImportText.table(state));
    }

    @Test
    void needsNoTotalForOneFile() {
        ImportState state = new ImportState(List.of(empty("terms.csv")), 0, Duration.ZERO);
        assertEquals(List.of(
                "file       read  created  changed  unchanged  rejected  seconds  rows/s",
                "terms.csv     0        0        0          0         0      0.0       0"),
                ImportText.table(state));
    }

    @Test
    void isAtTheEndWhenNothingIsLeftToRead() {
        assertEquals(100, empty("terms.csv").percent());
        assertEquals(100, new FileState("grown.csv", 10, 20, Counts.NONE, Duration.ZERO).percent());
    }
}
