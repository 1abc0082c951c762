package campus.web.registrar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.ImportFile;
import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportsTest {

    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"departments.csv\""
            + "\r\n\r\ncode,name\r\n";
    private static final String TEXT = "Content-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n";
    private static final String OTHER = TEXT.replace("dryRun", "mode");

    private final String code = Catalogue.unique();

    private static String counts(Answer answer) {
        return answer.text("/read") + " " + answer.text("/created") + " " + answer.text("/changed") + " "
                + answer.text("/unchanged") + " " + answer.text("/rejected");
    }

    @Test
    void keepsGoodRowsAndListsBadOnes() {
        Answer answer = Uploads.imported("departments.csv", """
                name,code
                Computer Science,%1$s
                "",%1$sB
                Art,%1$sC,extra
                Again,%1$s
                History,%1$s!
                """.formatted(code));
        assertEquals("5 1 0 0 4", counts(answer));
        assertEquals(List.of("3 name required", "4  wrong-cell-count", "5  repeated", "6 code malformed"),
                Uploads.rejects(answer));
        assertEquals("departments", answer.text("/files/0/kind"));
        assertEquals("done", answer.text("/state"));
        assertEquals("100.0", answer.text("/percentage"));
        assertEquals("1", answer.text("/done"));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String csv = "\uFEFF\"code\",name\r\n" + code + ",\"Computer,\nScience\"\r\n" + code + "B,Art\r\n";
        assertEquals("2 1 0 0 1", counts(Uploads.imported("Departments.CSV", csv)));
        assertEquals("2 0 0 1 1", counts(Uploads.imported("C:/data/departments.csv", csv)));
        assertEquals("1 0 1 0 0", counts(Uploads.imported("departments.csv", "code,name\n" + code + "B,Arts\n")));
    }

    @Test
    void readsAZipInTheOrderInWhichTheFilesBuildOnEachOther() {
        String[] files = {"../../students.csv", "student_number,name,email\n" + code + ",Zo\u00EB \uD83C\uDF93," + code
                + "@school.example\n", "x/sections.csv", """
                        course_code,term_code,number,capacity,days,starts_at,ends_at
                        %1$sB,%1$st,1,30,MON|WED,09:00,10:15
                        """.formatted(code), "terms.csv", """
                        code,name,starts_on,ends_on
                        %st,Fall,2026-08-10,2026-12-18
                        """.formatted(code), "prerequisites.csv", """
                        course_code,group,required_course_code,minimum_grade
                        %1$sB,1,%1$sA,B-
                        %1$sA,1,%1$sB,B-
                        """.formatted(code), "courses.csv", """
                        code,title,credits,department
                        %1$sA,Intro,3,%1$s
                        %1$sB,Data,4,%1$s
                        %1$sC,Nowhere,4,NOPE
                        """.formatted(code), "__MACOSX/._x", "", "departments.csv", "code,name\n" + code + ",CS\n"};
        Answer answer = Uploads.imported("school.zip", Uploads.zip(files));
        assertEquals(List.of("4 department unknown-reference", "3 required_course_code prerequisite-cycle"),
                Uploads.rejects(answer), answer.body());
        assertEquals("9 7 0 0 2", counts(answer));
        assertEquals("departments", answer.text("/files/0/kind"));
        assertEquals("students.csv", answer.text("/files/5/name"));
    }

    @Test
    void rejectsOnlyTheRowWhoseBytesAreNotUtf8() {
        byte[] csv = ("code,name\n" + code + ",Art\n" + code + "B,Caf\u00E9\n" + code + "C,Music\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = Uploads.imported("departments.csv", csv);
        assertEquals(List.of("3  wrong-encoding"), Uploads.rejects(answer));
        assertEquals("3 2 0 0 1", counts(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$sB,\"open\n%1$sC,Music\n", "%1$sB,\"closed\"x\n%1$sC,Music\n"})
    void keepsWhatStandsBeforeBrokenQuotes(String rest) {
        Answer answer = Uploads.imported("departments.csv",
                "code,name\n" + code + ",Art\n" + rest.formatted(code));
        assertEquals(List.of("3  broken-csv"), Uploads.rejects(answer));
        assertEquals("2 1 0 0 1", counts(answer));
        assertTrue(Uploads.csv(answer).getFirst().getField(4).contains("quote"), answer.body());
    }

    @Test
    void refusesRowsBeyondAllMeasure() {
        Answer wide = Uploads.imported("departments.csv",
                "code,name\n" + code + ",Art\n" + ",".repeat(1_000_000) + "\n");
        assertEquals(List.of("3  broken-csv"), Uploads.rejects(wide));
        assertEquals(List.of("1  broken-csv"),
                Uploads.rejects(Uploads.imported("departments.csv", "a,".repeat(1_000_000))));
        Answer longCell = Uploads.imported("departments.csv",
                "code,name\n" + code + "B,Art\n" + code + "C," + "x".repeat(1 << 20) + "\n" + code + "E,Music\n");
        assertEquals(List.of("3 name too-long"), Uploads.rejects(longCell));
        assertEquals("3 2 0 0 1", counts(longCell));
        assertEquals(List.of("2  broken-csv"), Uploads.rejects(Uploads.imported("departments.csv", "code,name\n\""
                + "x\n".repeat(5_000_000))));
        Answer cell = Uploads.imported("departments.csv", "code,name\n" + code + "D," + "x".repeat(60_000) + "\n");
        assertEquals(List.of("2 name too-long"), Uploads.rejects(cell));
    }

    @Test
    void toldWhatIsWrongWithAHeader() {
        for (String empty : List.of("\n\n", "\uFEFF")) {
            assertEquals(List.of("1  wrong-header"), Uploads.rejects(Uploads.imported("departments.csv", empty)));
        }
        Answer answer = Uploads.imported("departments.csv", "code,colour,code\nA,b,c\n");
        assertEquals(List.of("1  wrong-header"), Uploads.rejects(answer));
        String message = Uploads.csv(answer).getFirst().getField(4);
        assertTrue(message.contains("name") && message.contains("colour") && message.contains("code"), message);
        assertEquals("0 0 0 0 0", counts(Uploads.imported("departments.csv", "code,name")));
    }

    @Test
    void refusesFilesOfWhichNothingCanBeRead() {
        assertTrue(Uploads.file("notes.csv", "a,b\n").expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("departments.csv"));
        Uploads.file("", "a,b\n").expect(ProblemType.INVALID_UPLOAD);
        Uploads.part("other", "departments.csv", new byte[0]).expect(ProblemType.INVALID_UPLOAD);
        Uploads.file("x.zip", Uploads.zip("y/", "")).expect(ProblemType.INVALID_UPLOAD);
        Uploads.file("x.zip", "this is no zip").expect(ProblemType.INVALID_UPLOAD);
        Uploads.file("x.zip", "").expect(ProblemType.INVALID_UPLOAD);
        assertTrue(Uploads.file("departments.csv", "").expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("empty"));
        Uploads.file("x.zip", Uploads.zip("notes.txt", "a")).expect(ProblemType.INVALID_UPLOAD);
        Uploads.file("x.zip", Uploads.zip("a/terms.csv", "", "b/terms.csv", "")).expect(ProblemType.INVALID_UPLOAD);
        String[] many = new String[202];
        for (int i = 0; i < many.length; i++) {
            many[i] = "d" + i + "/";
        }
        Uploads.file("x.zip", Uploads.zip(many)).expect(ProblemType.INVALID_UPLOAD);
        Uploads.send(new byte[0], "multipart/form-data; boundary=x").expect(ProblemType.INVALID_UPLOAD);
        Uploads.send(new byte[0], "text/csv").expect(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void survivesDamagedZips() throws IOException {
        Random random = new Random(42);
        byte[] whole = Uploads.zip("departments.csv", "code,name\n" + (code + ",Art\n").repeat(50), "terms.csv",
                "code");
        Path file = Files.createTempFile("damaged", ".zip");
        for (int i = 0; i < 2_000; i++) {
            byte[] zip = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = random.nextInt(1, 6); i % 4 != 0 && flips > 0; flips--) {
                zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, zip);
            try (ImportArchive archive = ImportArchive.open(file, "school.zip")) {
                archive.files().forEach(ImportsTest::readToTheEnd);
            } catch (UnreadableArchiveException expected) {
                assertTrue(String.valueOf(expected.getMessage()).length() > 10);
            }
        }
        Files.delete(file);
    }

    private static void readToTheEnd(ImportFile table) {
        try (ImportFile.Rows rows = table.open()) {
            rows.forEachRemaining(row -> assertTrue(row.line() > 0));
        }
    }

    @Test
    void refusesAZipThatUnpacksBeyondAllMeasure() throws IOException {
        Path bomb = Files.createTempFile("bomb", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("students.csv"));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) '\n');
            for (int i = 0; i < 513; i++) {
                zip.write(block);
            }
        }
        assertTrue(Uploads.file("x.zip", Files.readAllBytes(bomb)).expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("512 MB"));
        Files.delete(bomb);
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        Set<Path> before = temporaryFiles();
        Uploads.imported("departments.csv", "code,name\n");
        Uploads.file("departments.csv", "").expect(422);
        Uploads.file("x.zip", "no zip").expect(422);
        Uploads.raw(FILE + FILE).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(FILE + OTHER).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(OTHER + FILE).expect(ProblemType.INVALID_UPLOAD);
        Uploads.ended(Uploads.raw(FILE + TEXT));
        Uploads.raw(TEXT.replace("true", "yes") + FILE).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(TEXT + TEXT + FILE).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(TEXT).expect(ProblemType.INVALID_UPLOAD);
        Uploads.send(("------campus\r\n" + FILE + "------campus\r\n" + FILE.stripTrailing())
                .getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=----campus");
        // an import is told to be done a moment before its file is deleted
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!temporaryFiles().equals(before) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(before, temporaryFiles());
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(campus-import|FUp_|Attr_).*"))
                    .collect(Collectors.toSet());
        }
    }
}
