package campus.bootstrap.generator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeneratedSchoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final SchoolSize SMALL = new SchoolSize(200, 90, 60, 1_200, 6);
    private static final SchoolSize LARGER = new SchoolSize(4_000, 600, 800, 40_000, 12);

    private static GeneratedSchool small(LocalDate today, long seed) {
        return new GeneratedSchool(SMALL, today, seed);
    }

    @Test
    void makesTheSameSchoolAgain() {
        GeneratedSchool school = small(TODAY, 1);

        assertEquals(Rows.text(school), Rows.text(school));
        assertEquals(Rows.text(school), Rows.text(small(TODAY, 1)));
        assertEquals(Rows.text(school), Rows.text(small(LocalDate.of(2026, 12, 31), 1)), "another day of the term");
        assertNotEquals(Rows.text(school), Rows.text(small(LocalDate.of(2027, 1, 1), 1)));
    }

    /** Whoever changes this changes the school that people have measured with. */
    @Test
    void makesTheSameSchoolOnEveryMachine() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Rows.text(small(TODAY, 1)).getBytes(StandardCharsets.UTF_8));

        assertEquals("532d6ec2bba1f1c62c1e2a09d24268d566fe65493885235a41fadd00bb349973",
                HexFormat.of().formatHex(digest));
    }

    @Test
    void makesAnotherSchoolOfAnotherSeed() {
        List<ImportFile> one = small(TODAY, 1).files();
        List<ImportFile> other = small(TODAY, 2).files();

        for (int i = 0; i < one.size(); i++) {
            ImportKind kind = one.get(i).kind();
            if (kind != ImportKind.DEPARTMENTS && kind != ImportKind.TERMS) {
                assertNotEquals(Rows.lines(one.get(i)), Rows.lines(other.get(i)), kind.name());
            }
        }
    }

    @Test
    void saysHowLongItsFilesAre() {
        List<ImportFile> files = small(TODAY, 1).files();

        for (ImportFile file : files) {
            assertEquals(file.bytes(), Rows.lines(file).size(), file.name());
            try (ImportFile.Rows rows = file.open()) {
                rows.forEachRemaining(row -> assertEquals(rows.bytesRead(), row.line()));
                assertEquals(file.bytes(), rows.bytesRead());
            }
        }
        assertEquals(files, files.stream().sorted(Comparator.comparing(ImportFile::kind)).toList());
    }

    @Test
    void isInTheMidstOfATerm() {
        Rows rows = new Rows(small(TODAY, 2));
        List<Map<String, String>> terms = rows.of(ImportKind.TERMS);

        assertEquals(List.of("2025-summer", "2025-fall", "2026-spring", "2026-summer", "2026-fall", "2027-spring"),
                terms.stream().map(term -> term.get("code")).toList());
        Map<String, String> running = terms.get(4);
        assertEquals("2026-09-01 to 2026-12-31", running.get("starts_on") + " to " + running.get("ends_on"));
        assertTrue(terms.get(5).get("registration_opens_at").compareTo(TODAY.toString()) <= 0, "can be tried");
        Map<String,
                Map<String, Long>> statuses = rows.of(ImportKind.ENROLLMENTS).stream().collect(Collectors.groupingBy(
                        row -> row.get("term_code"),
                        Collectors.groupingBy(row -> row.get("status"), Collectors.counting())));
        assertEquals(5, statuses.size());
        assertTrue(statuses.get("2026-fall").get("active") > 200, statuses::toString);
        assertEquals(List.of("active", "dropped"), statuses.get("2026-fall").keySet().stream().sorted().toList());
        assertEquals(List.of("completed", "dropped"), statuses.get("2026-summer").keySet().stream().sorted().toList());
    }

    @Test
    void looksLikeARealOne() {
        Rows rows = new Rows(new GeneratedSchool(LARGER, TODAY, 1));

        Map<String, Long> grades = rows.of(ImportKind.ENROLLMENTS).stream().map(row -> row.get("grade"))
                .filter(grade -> !grade.isEmpty())
                .collect(Collectors.groupingBy(grade -> grade, Collectors.counting()));
        assertTrue(grades.get("3.00") > 2 * grades.get("2.00"), grades::toString);
        assertTrue(grades.get("2.00") > 2 * grades.get("1.00"), grades::toString);
        assertTrue(grades.get("0.00") > 0, grades::toString);

        Map<String, Long> sizes = rows.of(ImportKind.ENROLLMENTS).stream().collect(Collectors.groupingBy(
                row -> row.get("course_code") + row.get("term_code") + row.get("section_number"),
                Collectors.counting()));
        assertTrue(sizes.values().stream().filter(size -> size < 30).count() > 200);
        assertTrue(sizes.values().stream().filter(size -> size > 150).count() > 20);

        List<Map<String, String>> students = rows.of(ImportKind.STUDENTS);
        assertTrue(students.stream().filter(row -> row.get("name").matches(".*[^ -~].*")).count() > 500, "accents");
        assertTrue(students.stream().map(row -> row.get("name")).distinct().count() > 2_000);
        assertTrue(
                students.stream().allMatch(row -> row.get("email").matches("[a-z]+\\.[a-z]+\\d+@generated.example")));

        Map<String, Long> loads = rows.of(ImportKind.ENROLLMENTS).stream().collect(
                Collectors.groupingBy(row -> row.get("student_number") + row.get("term_code"), Collectors.counting()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), loads.values().stream().distinct().sorted().toList());
        assertEquals(60, rows.of(ImportKind.DEPARTMENTS).size());
        long required = rows.of(ImportKind.PREREQUISITES).stream().map(row -> row.get("course_code")).distinct()
                .count();
        assertTrue(required > 100 && required < 250, "" + required);
    }
}
