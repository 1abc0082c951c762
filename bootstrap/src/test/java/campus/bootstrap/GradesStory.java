package campus.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The grades of a term, as a university published them, come in as enrollments of the past, and the statistics of each
 * section say what the university says. The files are a small part of a real term; the system property
 * {@code campus.test.grades} names a folder with the whole.
 */
abstract class GradesStory {

    private static final List<String> FILES = List.of("departments.csv", "courses.csv", "terms.csv", "sections.csv",
            "students.csv", "enrollments.csv");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** So many sections of the whole have a published average that the grades on the scale explain. */
    private static final double EXPLAINED = 2_262.0 / 2_369;

    @TempDir private Path folder;
    private RunningCampus campus;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    @BeforeEach
    void start() {
        campus = RunningCampus.with(database(folder)).signedIn();
    }

    @AfterEach
    void stop() {
        campus.close();
    }

    @Test
    void giveTheStatisticsThatWerePublished() throws IOException {
        Answer job = campus.imported("grades.zip", zipped());
        assertEquals(List.of("done", "0", "100.0"),
                List.of(job.text("state"), job.text("rejected"), job.text("percentage")), job::toString);
        Map<String, String> ids = sectionIds();
        List<String[]> expected = rows("expected.csv");
        assertEquals(expected.size(), ids.size());
        int explained = 0;
        for (String[] section : expected) {
            Answer statistics = campus.get("/sections/" + ids.get(section[0] + "|" + section[2]) + "/statistics");
            assertEquals(List.of(section[3], section[4], section[5]), List.of(statistics.text("total"),
                    statistics.text("completed"), statistics.text("dropped")), () -> String.join(",", section));
            BigDecimal difference = new BigDecimal(statistics.text("averageGrade"))
                    .subtract(new BigDecimal(section[6])).abs();
            explained += difference.compareTo(CENT) <= 0 ? 1 : 0;
        }
        assertTrue(explained >= EXPLAINED * expected.size(), explained + " of " + expected.size());

        Answer again = campus.imported("grades.zip", zipped());
        assertEquals(List.of("done", job.text("read"), "0", "0"), List.of(again.text("state"), again.text("unchanged"),
                again.text("created"), again.text("changed")));
    }

    @Test
    void comeInBesideBadRowsWhichAreAllNamed() throws IOException {
        campus.imported("grades.zip", zipped());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "student_number,course_code,term_code,section_number,status,grade,enrolled_on",
                "U0000055,AAS 100,2024-sp,41729,dropped,,2024-01-10", "U0000001,AAS 100,2024-sp,41729,dropped",
                "U0000001,XYZ 999,2024-sp,41729,dropped,,", "U0000001,AAS 100,2024-sp,41729,completed,4.01,",
                "U0000001,AAS 100,2024-sp,41729,completed,A++,", "U0000001,AAS 100,2024-sp,41729,dropped,,2024-02-30",
                "U0000055,AAS 100,2024-sp,41729,dropped,,2024-01-10");
        file.write("U0000001,Caf\u00E9,2024-sp,41729,dropped,,\n".getBytes(StandardCharsets.ISO_8859_1));
        write(file, "U0000001,AAS 100,2024-sp," + "9".repeat(1 << 20) + ",dropped,,",
                "U0000054,AAS 100,2024-sp,41729,dropped,,2024-01-10");
        Answer job = campus.imported("enrollments.csv", file.toByteArray());
        assertEquals(List.of("done", "10", "8"), List.of(job.text("state"), job.text("read"), job.text("rejected")),
                job::toString);
        assertEquals(
                List.of("line,column", "3,", "4,course_code", "5,grade", "6,grade", "7,enrolled_on", "8,", "9,",
                        "10,section_number"),
                campus.text("/imports/" + job.text("id") + "/rejects").lines().map(line -> line.split(",", -1))
                        .map(cells -> cells[1] + "," + cells[2]).toList());
    }

    private static void write(ByteArrayOutputStream file, String... lines) {
        file.writeBytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** By the code of their course and their number. */
    private Map<String, String> sectionIds() {
        Map<String, String> ids = new HashMap<>();
        String next = "/sections?limit=500&sort=number";
        while (!next.isEmpty()) {
            Answer page = campus.get(next);
            for (JsonNode section : page.body().get("items").values()) {
                ids.put(section.get("courseCode").getStringValue() + "|" + section.get("number").getStringValue(),
                        section.get("id").getStringValue());
            }
            JsonNode cursor = page.body().get("next");
            next = cursor == null || cursor.isNull() ? ""
                    : "/sections?limit=500&sort=number&cursor=" + cursor.getStringValue();
        }
        return ids;
    }

    static byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(content(file));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String[]> rows(String file) throws IOException {
        return new String(content(file), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", -1))
                .toList();
    }

    private static byte[] content(String file) throws IOException {
        String whole = System.getProperty("campus.test.grades", "");
        if (!whole.isEmpty()) {
            return Files.readAllBytes(Path.of(whole, file));
        }
        try (InputStream in = GradesStory.class.getResourceAsStream("/grades/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
