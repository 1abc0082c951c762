package campus.bootstrap.generator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.ImportKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds in each school, whatever its size. */
class GeneratedRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    static Stream<SchoolSize> sizes() {
        Stream<SchoolSize> full = Stream.of(new SchoolSize(1, 1, 1, 1, 1), new SchoolSize(400, 1, 1, 300, 12),
                new SchoolSize(10, 3, 7, 30, 1), new SchoolSize(30, 900, 900, 300, 3), new SchoolSize(5, 2, 3, 1, 2),
                new SchoolSize(100, 54_000, 400, 900, 9), new SchoolSize(700, 10, 20, 3_000, 2));
        return Stream.concat(full, LongStream.range(0, 25).mapToObj(GeneratedRulesTest::size));
    }

    private static SchoolSize size(long seed) {
        Random dice = new Random(seed);
        SchoolSize size;
        do {
            size = new SchoolSize(1 + dice.nextInt(900), 1 + dice.nextInt(200), 1 + dice.nextInt(150),
                    1 + dice.nextInt(3_000), 1 + dice.nextInt(14));
        } while (!size.problems().isEmpty());
        return size;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void hold(SchoolSize size) {
        Rows rows = new Rows(new GeneratedSchool(size, TODAY, size.students()));

        assertEquals(size.students(), distinct(rows, ImportKind.STUDENTS, "student_number"));
        assertEquals(size.students(), distinct(rows, ImportKind.STUDENTS, "email"));
        assertEquals(size.courses(), distinct(rows, ImportKind.COURSES, "code"));
        assertEquals(size.terms(), distinct(rows, ImportKind.TERMS, "code"));
        assertEquals(size.sections(),
                distinct(rows, ImportKind.SECTIONS, "course_code", "term_code", "number"));
        assertEquals(size.enrollments(), rows.of(ImportKind.ENROLLMENTS).size());
        assertEquals(size.enrollments(), distinct(rows, ImportKind.ENROLLMENTS, "student_number", "course_code",
                "term_code"), "nobody takes a course twice in a term");
        assertPrerequisitesAreLower(rows);
        assertSectionsHoldTheirStudents(rows);
        assertNobodyIsInTwoPlaces(rows);
        assertDaysAreInOrder(rows);
    }

    private static long distinct(Rows rows, ImportKind kind, String... columns) {
        long all = rows.of(kind).size();
        long distinct = rows.of(kind).stream().map(row -> key(row, columns)).distinct().count();
        assertEquals(all, distinct, kind.name());
        return distinct;
    }

    private static List<String> key(Map<String, String> row, String... columns) {
        return Arrays.stream(columns).map(row::get).toList();
    }

    private static void assertPrerequisitesAreLower(Rows rows) {
        Set<String> courses = rows.of(ImportKind.COURSES).stream().map(row -> row.get("code"))
                .collect(Collectors.toSet());
        for (Map<String, String> row : rows.of(ImportKind.PREREQUISITES)) {
            String[] course = row.get("course_code").split(" ");
            String[] required = row.get("required_course_code").split(" ");
            assertTrue(courses.contains(String.join(" ", required)));
            assertEquals(course[0], required[0]);
            assertTrue(Integer.parseInt(required[1]) < Integer.parseInt(course[1]), row::toString);
        }
        courses.forEach(code -> assertTrue(code.matches("[A-Z]{2,4} [1-9]\\d\\d"), code));
        assertFalse(courses.stream().anyMatch(code -> code.startsWith("DEMO")));
    }

    private static void assertSectionsHoldTheirStudents(Rows rows) {
        Map<List<String>, Long> taken = rows.of(ImportKind.ENROLLMENTS).stream().collect(Collectors
                .groupingBy(row -> key(row, "course_code", "term_code", "section_number"), Collectors.counting()));
        for (Map<String, String> section : rows.of(ImportKind.SECTIONS)) {
            int capacity = Integer.parseInt(section.get("capacity"));
            assertTrue(capacity >= 20 && capacity <= 300);
            Long students = taken.remove(key(section, "course_code", "term_code", "number"));
            assertTrue(students == null || students <= capacity, section::toString);
        }
        assertEquals(Map.of(), taken, "enrollments without a section");
    }

    private static void assertNobodyIsInTwoPlaces(Rows rows) {
        Map<List<String>, Map<String, String>> sections = rows.of(ImportKind.SECTIONS).stream()
                .collect(Collectors.toMap(row -> key(row, "course_code", "term_code", "number"), Function.identity()));
        Map<List<String>, Set<Map<String, String>>> weeks = new HashMap<>();
        for (Map<String, String> row : rows.of(ImportKind.ENROLLMENTS)) {
            Map<String, String> section = sections.get(key(row, "course_code", "term_code", "section_number"));
            Set<Map<String, String>> week = weeks.computeIfAbsent(key(row, "student_number", "term_code"),
                    student -> new HashSet<>());
            assertFalse(week.stream().anyMatch(other -> overlap(section, other)), row::toString);
            week.add(section);
            assertTrue(week.size() <= 5);
        }
    }

    private static boolean overlap(Map<String, String> one, Map<String, String> other) {
        return !Collections.disjoint(List.of(one.get("days").split("\\|")), List.of(other.get("days").split("\\|")))
                && LocalTime.parse(one.get("starts_at")).isBefore(LocalTime.parse(other.get("ends_at")))
                && LocalTime.parse(other.get("starts_at")).isBefore(LocalTime.parse(one.get("ends_at")));
    }

    private static void assertDaysAreInOrder(Rows rows) {
        Map<String, Map<String, String>> terms = rows.of(ImportKind.TERMS).stream()
                .collect(Collectors.toMap(row -> row.get("code"), Function.identity()));
        for (Map<String, String> row : rows.of(ImportKind.ENROLLMENTS)) {
            Map<String, String> term = terms.get(row.get("term_code"));
            assertTrue(term.get("registration_opens_at").compareTo(row.get("enrolled_on")) <= 0);
            assertTrue(row.get("enrolled_on").compareTo(term.get("starts_on")) < 0);
            assertTrue(term.get("starts_on").compareTo(TODAY.toString()) <= 0);
        }
        for (Map<String, String> row : rows.of(ImportKind.STUDENTS)) {
            assertTrue(row.get("date_of_birth").compareTo(TODAY.minusYears(16).toString()) < 0);
        }
    }
}
