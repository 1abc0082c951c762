package campus.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.bootstrap.CommandLineSession.Ended;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GenerateCommandTest {

    private static final List<String> SMALL = List.of("generate", "--students=120", "--courses=40", "--sections=30",
            "--enrollments=700", "--terms=4");

    @TempDir private Path folder;
    private Path data;
    private CommandLineSession session;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        session = CommandLineSession.in(data);
    }

    private Ended generate(String... more) {
        return session.run(Stream.concat(SMALL.stream(), Stream.of(more)).toArray());
    }

    @Test
    void makesASchoolOfTheSizeAskedForAndChangesNothingAgain() {
        assertEquals(0, session.run("demo").code());

        Ended first = generate("--today", "2026-10-01");
        assertEquals(0, first.code(), first.err());
        assertEquals("", first.err());
        Map<String, List<String>> summary = first.summary();
        assertEquals(List.of("40", "40", "0", "0", "0"), summary.get("courses.csv"));
        assertEquals(List.of("4", "4", "0", "0", "0"), summary.get("terms.csv"));
        assertEquals(List.of("30", "30", "0", "0", "0"), summary.get("sections.csv"));
        assertEquals(List.of("120", "120", "0", "0", "0"), summary.get("students.csv"));
        assertEquals(List.of("700", "700", "0", "0", "0"), summary.get("enrollments.csv"));

        Ended again = generate("--today", "2026-12-31");
        assertEquals(0, again.code(), again.err());
        String all = again.summary().get("total").getFirst();
        assertEquals(List.of(all, "0", "0", all, "0"), again.summary().get("total"));

        try (RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", data.toString())).signedIn()) {
            assertEquals(120 + 6, campus.get("/students?count=true").body().get("total").getIntValue());
            assertEquals(30 + 7, campus.get("/sections?count=true").body().get("total").getIntValue());
        }
    }

    @Test
    void saysNothingWhenItIsToBeQuiet() {
        Ended quiet = generate("--quiet");

        assertEquals(0, quiet.code());
        assertEquals("", quiet.out() + quiet.err());
    }

    @Test
    void keepsAwayFromARealSchool() {
        Path departments = CatalogueFiles.write(folder, "departments.csv", "code,name\nCS,Computing\nXYZ,Own\n");
        Path students = CatalogueFiles.write(folder, "students.csv",
                "student_number,name,email\nU1,Ann,ann@school.example\n");
        assertEquals(0, session.run("import", students).code());
        assertRefused("There is a student U1 already");

        assertEquals(0, session.run("import", departments).code());
        assertRefused("There is a department XYZ already");
    }

    private void assertRefused(String reason) {
        Ended refused = generate();
        assertEquals(2, refused.code());
        assertEquals("", refused.out());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().startsWith(reason), refused.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--students 0|--students must be 1 to 9,999,999, not 0.",
            "--courses -5|--courses must be 1 to 54,000, not -5.", "--terms 100|--terms must be 1 to 99, not 100.",
            "--enrollments 1801|--enrollments must be at most 1,800 ",
            "--today 2040-01-01|--today must be 1970-01-01 to 2039-12-31, not 2040-01-01."})
    void refusesSizesThatCannotBe(String option, String reason) {
        Ended refused = session.run(Stream.concat(SMALL.stream().filter(old -> !old.startsWith(option.split(" ")[0])),
                Stream.of(option.split(" "))).toArray());

        assertEquals(2, refused.code());
        assertEquals("", refused.out());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().startsWith(reason), refused.err());
        assertFalse(Files.exists(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--students many", "--seed 1.5", "--today tomorrow", "--size 3", "now"})
    void refusesWhatItDoesNotKnow(String line) {
        Ended refused = generate(line.split(" "));

        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("Usage: campus generate"), refused.err());
        assertFalse(Files.exists(data));
    }

    @Test
    void tellsItsSizesWithTheirDefaults() {
        String help = session.run("generate", "--help").out();

        for (String part : List.of("--students=N", "100000", "--courses=N", "5000", "--sections=N", "20000",
                "--enrollments=N", "1000000", "--terms=N", "12", "--seed=N", "--today=DATE", "130")) {
            assertTrue(help.contains(part), help);
        }
    }
}
