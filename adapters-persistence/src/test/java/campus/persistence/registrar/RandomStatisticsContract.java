package campus.persistence.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.registrar.CourseStatistics;
import campus.application.registrar.EnrollmentCounts;
import campus.application.registrar.EnrollmentStatistics;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.SeatCounts;
import campus.application.registrar.SectionOccupancy;
import campus.application.registrar.StatisticsQueries;
import campus.application.registrar.TermStatistics;
import campus.application.shared.Cursor;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortKey;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.persistence.registrar.RandomSchool.Enrollment;
import campus.persistence.registrar.RandomSchool.Section;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Statistics of thousands of made up enrollments, against what plain arithmetic with whole numbers makes of them. */
abstract class RandomStatisticsContract {

    private static final long SEED = 20_260_820;
    private static final Map<String, Integer> LETTERS = letters();

    private final RandomSchool facts = new RandomSchool(SEED);
    private StatisticsQueries queries;

    abstract RegistrarAdapters adapters();

    @BeforeEach
    final void store() {
        RegistrarAdapters adapters = adapters();
        facts.store(adapters);
        queries = adapters.statistics();
    }

    @Test
    final void countWhatIsInEachSection() {
        for (Section section : facts.sections) {
            var found = queries.ofSection(Ids.section(section.number()));
            assertEquals(section.deleted(), found.isEmpty());
            found.ifPresent(statistics -> {
                assertSeats(List.of(section), statistics.seats());
                assertEnrollments(List.of(section), statistics.enrollments());
            });
        }
    }

    @Test
    final void countWhatIsInEachCourse() {
        for (int course = 1; course <= RandomSchool.COURSES; course++) {
            List<Section> sections = of(course, null);
            var found = queries.ofCourse(Ids.course(course)).orElseThrow();
            assertSeats(sections, found.seats());
            assertEnrollments(sections, found.enrollments());
        }
    }

    @Test
    final void countWhatIsInEachTerm() {
        for (int number = 1; number <= RandomSchool.TERMS; number++) {
            int term = number;
            List<Section> sections = live(section -> section.term() == term);
            TermStatistics found = queries.ofTerm(Ids.term(term)).orElseThrow();
            for (SectionStatus status : SectionStatus.values()) {
                assertEquals(sections.stream().filter(section -> section.status() == status).count(),
                        found.sections().get(status));
            }
            assertEquals(sections.stream().map(Section::course).distinct().count(), found.courses());
            assertEquals(enrolled(sections).stream().filter(e -> e.status() == ACTIVE || e.status() == COMPLETED)
                    .map(Enrollment::student).distinct().count(), found.students());
            assertSeats(sections, found.seats());
            assertEnrollments(sections, found.enrollments());
        }
    }

    @Test
    final void listCoursesUnderEveryFilterPageByPage() {
        for (@Nullable Integer term : choices(RandomSchool.TERMS)) {
            for (@Nullable Integer department : choices(RandomSchool.DEPARTMENTS)) {
                List<Integer> wanted = IntStream.rangeClosed(1, RandomSchool.COURSES).boxed()
                        .filter(course -> department == null || RandomSchool.departmentOf(course) == department)
                        .filter(course -> term == null || !of(course, term).isEmpty())
                        .sorted(Comparator.comparing(RandomSchool::titleOf).reversed()
                                .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
                        .toList();
                List<CourseStatistics> found = byTitle(term, department);
                assertEquals(wanted.stream().map(Ids::course).toList(),
                        found.stream().map(CourseStatistics::id).toList());
                for (int i = 0; i < found.size(); i++) {
                    List<Section> sections = of(wanted.get(i), term);
                    assertEquals(sections.size(), found.get(i).sections());
                    assertCounts(sections, found.get(i).enrollments());
                }
            }
        }
    }

    @Test
    final void rankSections() {
        assertRanked(null, queries::sections);
        for (int term = 1; term <= RandomSchool.TERMS; term++) {
            int number = term;
            assertRanked(term, (order, limit) -> queries.sections(Ids.term(number), order, limit).orElseThrow());
        }
    }

    private void assertRanked(@Nullable Integer term, Ranking ranking) {
        List<Section> emptiest = live(section -> section.status() != SectionStatus.CANCELLED
                && (term == null || section.term() == term)).stream()
                .sorted(Comparator.comparing(Section::taken).thenComparing(Section::number)).toList();
        for (int limit : new int[]{1, 10, 100}) {
            assertSections(emptiest.stream().limit(limit).toList(),
                    ranking.first(SectionOccupancy.Order.EMPTIEST, limit));
            assertSections(emptiest.reversed().stream().limit(limit).toList(),
                    ranking.first(SectionOccupancy.Order.FULLEST, limit));
        }
    }

    private static void assertSections(List<Section> wanted, List<SectionOccupancy> found) {
        assertEquals(wanted.stream().map(section -> Ids.section(section.number())).toList(),
                found.stream().map(SectionOccupancy::id).toList());
        for (int i = 0; i < found.size(); i++) {
            assertSeats(List.of(wanted.get(i)), found.get(i).seats());
        }
    }

    private static void assertSeats(Collection<Section> sections, SeatCounts found) {
        long capacity = sum(sections, Section::capacity);
        long taken = sum(sections, Section::taken);
        assertEquals(new SeatCounts(capacity, taken, sum(sections, Section::waitlisted)), found);
        assertEquals(capacity == 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        rounded(taken * 10_000, capacity), 4)),
                found.fillRate());
    }

    private void assertEnrollments(Collection<Section> sections, EnrollmentStatistics found) {
        assertCounts(sections, found.counts());
        Map<String, Long> letters = new LinkedHashMap<>();
        LETTERS.keySet().forEach(letter -> letters.put(letter, 0L));
        grades(sections).forEach(grade -> letters.merge(LETTERS.entrySet().stream()
                .filter(letter -> grade >= letter.getValue()).findFirst().orElseThrow().getKey(), 1L, Long::sum));
        assertEquals(List.copyOf(letters.entrySet()),
                List.copyOf(GradeScale.FOUR_POINT.distribution(found.grades()).entrySet()));
    }

    private void assertCounts(Collection<Section> sections, EnrollmentCounts found) {
        List<Enrollment> enrolled = enrolled(sections);
        assertEquals(enrolled.size(), found.total());
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            assertEquals(enrolled.stream().filter(e -> e.status() == status).count(), found.of(status));
        }
        List<Integer> grades = grades(sections);
        assertEquals(grades.isEmpty() ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        rounded(sum(grades, Integer::longValue), grades.size()), 2)),
                found.averageGrade());
    }

    /** Half up, in whole numbers. */
    private static long rounded(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    private List<CourseStatistics> byTitle(@Nullable Integer term, @Nullable Integer department) {
        List<CourseStatistics> found = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page<CourseStatistics> page = queries.courses(term == null ? null : Ids.term(term),
                    department == null ? null : Ids.department(department), new ListRequest(4,
                            List.of(SortKey.descending(CourseStatistics.SORTS.getLast())), after, false));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    private List<Integer> grades(Collection<Section> sections) {
        return enrolled(sections).stream().map(Enrollment::grade).flatMap(Stream::ofNullable).toList();
    }

    private List<Enrollment> enrolled(Collection<Section> sections) {
        Set<Integer> numbers = sections.stream().map(Section::number).collect(toSet());
        return facts.enrollments.stream().filter(enrollment -> numbers.contains(enrollment.section())).toList();
    }

    private List<Section> of(int course, @Nullable Integer term) {
        return live(section -> section.course() == course && (term == null || section.term() == term));
    }

    private List<Section> live(Predicate<Section> condition) {
        return facts.sections.stream().filter(section -> !section.deleted()).filter(condition).toList();
    }

    private static <T> long sum(Collection<T> of, ToLongFunction<T> what) {
        return of.stream().mapToLong(what).sum();
    }

    /** No choice, and each number. */
    private static List<@Nullable Integer> choices(int numbers) {
        List<@Nullable Integer> choices = new ArrayList<>();
        choices.add(null);
        IntStream.rangeClosed(1, numbers).forEach(choices::add);
        return choices;
    }

    private static Map<String, Integer> letters() {
        Map<String, Integer> letters = new LinkedHashMap<>();
        List<String> names = List.of("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F");
        List<Integer> points = List.of(400, 367, 333, 300, 267, 233, 200, 167, 133, 100, 67, 0);
        for (int i = 0; i < names.size(); i++) {
            letters.put(names.get(i), points.get(i));
        }
        return letters;
    }

    /** The first sections of some in an order. */
    @FunctionalInterface
    private interface Ranking {
        List<SectionOccupancy> first(SectionOccupancy.Order order, int limit);
    }
}
