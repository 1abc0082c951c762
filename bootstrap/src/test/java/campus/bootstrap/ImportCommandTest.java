package campus.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.CommandLineSession.Ended;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportCommandTest {

    @TempDir private Path folder;
    private Path data;
    private CommandLineSession session;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        session = CommandLineSession.in(data);
    }

    private Path file(String name, String text) {
        return CatalogueFiles.write(folder, name, text);
    }

    @Test
    void importsTheCatalogueAndChangesNothingAgain() {
        Object[] files = {"import", CatalogueFiles.path("sections.csv"), CatalogueFiles.path("courses.csv"),
                CatalogueFiles.path("terms.csv"), CatalogueFiles.path("prerequisites.csv"),
                CatalogueFiles.path("departments.csv")};

        Ended first = session.run(files);
        assertEquals(0, first.code(), first.err());
        assertEquals("", first.err());
        assertEquals(List.of("5", "5", "0", "0", "0"), first.summary().get("departments.csv"));
        assertEquals(List.of("36", "36", "0", "0", "0"), first.summary().get("total"));

        Ended again = session.run("import", CatalogueFiles.zip(folder));
        assertEquals(0, again.code(), again.err());
        assertEquals(List.of("36", "0", "0", "36", "0"), again.summary().get("total"));

        try (RunningCampus campus = RunningCampus
                .with(Map.of("CAMPUS_DATA", data.toString(), "CAMPUS_DEMO", "true")).signedIn()) {
            assertEquals(5, campus.get("/departments").body().get("items").size(), "no demo school among the imported");
            var sections = campus.get("/sections").body().get("items");
            assertEquals(13, sections.size());
            assertTrue(sections.get(0).get("createdBy").getStringValue().startsWith("import"));
        }
    }

    @Test
    void listsRowsThatWereNotKept() throws IOException {
        Path departments = file("departments.csv", "code,name\nCS,Computing\nA\u001B[2J,Art\n");
        Path courses = file("Courses.csv", """
                code,title,credits,department
                CS 1,One,99,CS
                CS 2,Two,3,NO
                CS 3,Three,3
                CS 4,Four,3,CS
                """);
        Path rejects = folder.resolve("rejects.csv");

        Ended ended = session.run("import", "--rejects", rejects, courses, departments);

        assertEquals(1, ended.code());
        List<String> listed = ended.err().lines().toList();
        assertEquals(4, listed.size(), ended.err());
        assertTrue(listed.get(0).startsWith("departments.csv:3: code: "), ended.err());
        assertTrue(listed.get(1).startsWith("Courses.csv:2: credits: out-of-range: "), ended.err());
        assertTrue(listed.get(2).startsWith("Courses.csv:4: wrong-cell-count: "), ended.err());
        assertTrue(listed.get(3).startsWith("Courses.csv:3: department: unknown-reference: "), ended.err());
        assertEquals(List.of("4", "1", "0", "0", "3"), ended.summary().get("Courses.csv"));
        List<String> csv = Files.readAllLines(rejects);
        assertEquals("file,line,column,code,message,row", csv.getFirst());
        assertEquals(5, csv.size());
    }

    @Test
    void countsWhatItDoesNotList() {
        String rows = IntStream.rangeClosed(1, 50).mapToObj(i -> "D" + i + ",\n").collect(Collectors.joining());
        Path departments = file("departments.csv", "code,name\n" + rows);

        Ended ended = session.run("import", departments);

        assertEquals(1, ended.code());
        assertEquals(21, ended.err().lines().count());
        assertTrue(ended.err().endsWith("departments.csv: … and 30 more; use --rejects FILE\n"), ended.err());

        Ended piped = session.run("import", "--quiet", "--rejects", "-", departments);
        assertEquals(1, piped.code());
        assertEquals(51, piped.out().lines().count());
        assertTrue(piped.out().startsWith("file,line,column"), piped.out());
        assertTrue(piped.err().endsWith("departments.csv: … and 30 more; all are on standard output\n"), piped.err());
    }

    @Test
    void saysOnStandardErrorWhatIsNoData() {
        Ended ended = session.run("import", "--rejects=-", file("departments.csv", "code,name\nCS,Computing\n"));

        assertEquals(0, ended.code());
        assertEquals("file,line,column,code,message,row", ended.out().strip());
        assertTrue(ended.err().contains("departments.csv"), ended.err());
    }

    @Test
    void keepsNothingOfADryRun() {
        Path departments = file("departments.csv", "code,name\nCS,Computing\n");

        Ended dry = session.run("import", "--dry-run", departments);
        assertEquals(0, dry.code(), dry.err());
        assertEquals(List.of("1", "1", "0", "0", "0"), dry.summary().get("departments.csv"));
        assertTrue(dry.out().contains("nothing is kept"), dry.out());

        Ended quiet = session.run("import", "--quiet", departments);
        assertEquals(0, quiet.code());
        assertEquals("", quiet.out() + quiet.err());
        assertEquals(List.of("1", "0", "0", "1", "0"),
                session.run("import", departments).summary().get("departments.csv"));
    }

    @Test
    void emptiesASectionOnRequestOnly() {
        assertEquals(0, session.run("import", CatalogueFiles.zip(folder),
                file("students.csv", "student_number,name,email\nS1,Ann,ann@school.example\n"),
                enrollment("active")).code());

        Ended refused = session.run("import", enrollment("dropped"));
        assertEquals(1, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("AAS 201 2026-su 40507: 1 of 1"), refused.err());
        assertTrue(refused.err().contains("--allow-drops"), refused.err());

        Ended allowed = session.run("import", "--allow-drops", enrollment("dropped"));
        assertEquals(0, allowed.code(), allowed.err());
        assertEquals(List.of("1", "0", "1", "0", "0"), allowed.summary().get("enrollments.csv"));
    }

    private Path enrollment(String status) {
        return file("enrollments.csv", "student_number,course_code,term_code,section_number,status\n"
                + "S1,AAS 201,2026-su,40507," + status + "\n");
    }

    @Test
    void doesNothingWithFilesThatCannotBeImported() throws IOException {
        Path departments = file("departments.csv", "code,name\nCS,Computing\n");
        Path folderOfMore = Files.createDirectory(folder.resolve("more"));
        Path twice = CatalogueFiles.write(folderOfMore, "DEPARTMENTS.CSV", "code,name\n");

        assertRefused("There is no file nowhere.csv.", departments, "nowhere.csv");
        assertRefused("is no file", departments, folderOfMore);
        assertRefused("is not a name that says what is in it", departments, file("notes.csv", "a,b\n"));
        assertRefused("not a proper zip", departments, file("school.zip", "this is no zip"));
        assertRefused("departments.csv is there twice", departments, twice);
        assertRefused("departments.csv is there twice", departments, CatalogueFiles.zip(folder));
        assertRefused("cannot be written at the same time", "--rejects", departments, departments);
        assertRefused("cannot be written", "--rejects", folder.resolve("nowhere/rejects.csv"), departments);
        assertEquals("code,name\nCS,Computing\n", Files.readString(departments));
    }

    private void assertRefused(String reason, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Ended refused = session.run(all);
        assertEquals(2, refused.code(), refused.err());
        assertEquals("", refused.out());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains(reason), refused.err());
    }

    @Test
    void saysThatACampusUsesTheDatabaseAndTakesFilesItself() throws IOException {
        Path departments = file("departments.csv", "code,name\n");
        Files.createDirectory(data);
        Path locked = CatalogueFiles.write(data, "campus.mv.db", "");
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertRefused("Stop it, or send the files to it (POST /api/v1/imports).", departments);
        }
    }

    @Test
    void opensNoDatabaseForFilesThatCannotBeRead() {
        assertRefused("There is no file", "nowhere.csv");
        assertFalse(Files.exists(data));
    }
}
