package campus.application.registrar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Metric;
import campus.application.shared.Page;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Transcript;
import campus.domain.shared.Identifier;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What every query that knows a reach leaves out. Instructor 1 teaches section 1, instructor 2 section 2. Student 1 is in
 * both, student 2 in the first, student 3 in the second one; student 4 is nowhere.
 */
public abstract class ReachContract extends RegistrarContract {
    private static final Reach EVERYTHING = Reach.everything();
    private static final Reach NOTHING = Reach.nothing();
    private static final Reach STUDENT = Reach.of(Ids.student(1));
    private static final Reach INSTRUCTOR = Reach.of(Ids.instructor(1));
    private static final Reach BOTH = new Reach.Own(Ids.student(3), Ids.instructor(1));
    private static final Instant FIRST_DAY = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("2100-01-01T00:00:00Z");

    @BeforeEach
    final void addTwoSections() {
        school().founded().addStudents(1, 4);
        school().add(Courses.aCourse(2));
        school().add(Sections.aSection(11).taughtBy(Ids.instructor(1)));
        school().add(Sections.aSection(12).course(Ids.course(2)).taughtBy(Ids.instructor(2)));
        school().add(Enrollments.anEnrollment(1).section(Ids.section(11)).student(Ids.student(1)));
        school().add(Enrollments.anEnrollment(2).section(Ids.section(11)).student(Ids.student(2)).completed("3.00"));
        school().add(Enrollments.anEnrollment(3).section(Ids.section(12)).student(Ids.student(1)).completed("4.00"));
        school().add(Enrollments.anEnrollment(4).section(Ids.section(12)).student(Ids.student(3)));
        school().add(Assessments.anAssessment(1).section(Ids.section(11)));
        school().add(Assessments.anAssessment(2).section(Ids.section(12)));
    }

    @Test
    final void isOfEnrollmentsThoseOfTheStudentAndOfTheSectionsTaught() {
        assertEnrollments(EVERYTHING, 1, 2, 3, 4);
        assertEnrollments(NOTHING);
        assertEnrollments(STUDENT, 1, 3);
        assertEnrollments(INSTRUCTOR, 1, 2);
        assertEnrollments(BOTH, 1, 2, 4);
        assertEnrollments(BOTH.studied(), 4);
        assertEnrollments(BOTH.taught(), 1, 2);
    }

    private void assertEnrollments(Reach reach, Integer... wanted) {
        EnrollmentQueries queries = school().adapters().enrollmentQueries().within(reach);
        Set<Integer> all = Set.of(wanted);
        ListRequest counted = new ListRequest(50, List.of(), null, true);
        Page<EnrollmentView> list = queries.list(counted);
        assertEquals(all, enrollments(list));
        assertEquals(all.size(), list.total());
        assertEquals(all, enrollments(queries.enrolledBetween(FIRST_DAY, LAST_DAY, counted)));
        assertEquals(all, found(id -> queries.find(Ids.enrollment(id)).map(view -> view.enrollment().id())));
        assertEquals(all, found(id -> queries.standing(Ids.enrollment(id)).map(s -> s.view().enrollment().id())));
        assertEquals(all, found(id -> school().adapters().scoreQueries().within(reach).find(Ids.enrollment(id))
                .map(sheet -> sheet.enrollment().id())));
        assertEquals(all, rows(RegistrarResources.ENROLLMENTS, ReachCriteria.ofEnrollments(reach)));
        for (int limit : List.of(50, 5_000)) {
            ListRequest page = new ListRequest(limit, List.of(), null, true);
            assertEquals(among(all, 1, 2), enrollments(queries.ofSection(Ids.section(11), page)));
            assertEquals(among(all, 3, 4), enrollments(queries.ofSection(Ids.section(12), page)));
        }
        assertEquals(among(all, 1, 3), enrollments(queries.ofStudent(Ids.student(1), counted)));
        assertEquals(among(all, 4), enrollments(queries.ofStudent(Ids.student(3), counted)));
        assertEquals(among(all, 3, 4), school().adapters().scoreQueries().within(reach)
                .ofSection(Ids.section(12), counted).items().stream().map(sheet -> number(sheet.enrollment().id()))
                .collect(toSet()));
    }

    @Test
    final void isOfStudentsThePersonAndThoseInTheSectionsTaught() {
        assertStudents(EVERYTHING, 1, 2, 3, 4);
        assertStudents(NOTHING);
        assertStudents(STUDENT, 1);
        assertStudents(INSTRUCTOR, 1, 2);
        assertStudents(BOTH, 1, 2, 3);
    }

    private void assertStudents(Reach reach, Integer... wanted) {
        StudentQueries queries = school().adapters().studentQueries().within(reach);
        Page<StudentView> list = queries.list(new ListRequest(50, List.of(), null, true));
        assertEquals(Set.of(wanted), list.items().stream().map(view -> number(view.student().id())).collect(toSet()));
        assertEquals(wanted.length, list.total());
        assertEquals(Set.of(wanted), found(id -> queries.find(Ids.student(id)).map(view -> view.student().id())));
        assertEquals(Set.of(wanted), rows(RegistrarResources.STUDENTS, ReachCriteria.ofStudents(reach)));
    }

    @Test
    final void isOfTranscriptsTheStudentsOwn() {
        for (Reach reach : List.of(NOTHING, INSTRUCTOR, BOTH)) {
            assertEquals(Optional.empty(), transcript(reach));
        }
        assertEquals(List.of(Ids.enrollment(3)), transcript(STUDENT).orElseThrow().lines().stream()
                .map(Transcript.Line::enrollmentId).toList());
        assertEquals(transcript(EVERYTHING), transcript(STUDENT));
    }

    private Optional<Transcript> transcript(Reach reach) {
        return school().adapters().enrollmentQueries().within(reach).transcript(Ids.student(1));
    }

    @Test
    final void isOfAssessmentsAndStatisticsThoseOfTheSectionsTaught() {
        assertTaught(EVERYTHING, 1, 2);
        assertTaught(NOTHING);
        assertTaught(STUDENT);
        assertTaught(INSTRUCTOR, 1);
        assertTaught(BOTH, 1);
    }

    private void assertTaught(Reach reach, Integer... wanted) {
        AssessmentQueries queries = school().adapters().assessmentQueries().within(reach);
        Set<Integer> all = Set.of(wanted);
        assertEquals(all, found(id -> queries.find(Ids.assessment(id)).map(view -> view.assessment().id())));
        for (int number : List.of(1, 2)) {
            assertEquals(among(all, number),
                    queries.ofSection(Ids.section(10 + number), new ListRequest(50, List.of(), null, true)).items()
                            .stream().map(view -> number(view.assessment().id())).collect(toSet()));
            assertEquals(all.contains(number),
                    school().adapters().statistics().ofSection(Ids.section(10 + number), reach).isPresent());
        }
        assertEquals(school().adapters().statistics().ofSection(Ids.section(11)),
                school().adapters().statistics().ofSection(Ids.section(11), EVERYTHING));
    }

    private static Set<Integer> enrollments(Page<EnrollmentView> page) {
        return page.items().stream().map(view -> number(view.enrollment().id())).collect(toSet());
    }

    /** The numbers of the rows, which the groups count too. */
    private Set<Integer> rows(Resource resource, Criteria scope) {
        Set<Integer> numbers = school().adapters().rows().page(resource, scope, ListRequest.first()).items().stream()
                .map(Row::id).map(UUID::getLeastSignificantBits).map(Long::intValue).collect(toSet());
        assertEquals(List.<Object>of((long) numbers.size()), school().adapters().aggregates()
                .aggregate(resource, scope, Criteria.all(),
                        new Aggregation(List.of(), List.of(Metric.COUNT), List.of(), List.of(), 1))
                .groups().stream().map(group -> group.metrics().getFirst()).toList());
        return numbers;
    }

    private static Set<Integer> found(IntFunction<Optional<? extends Identifier>> find) {
        return IntStream.rangeClosed(1, 4).mapToObj(find).flatMap(Optional::stream).map(ReachContract::number)
                .collect(toSet());
    }

    private static Set<Integer> among(Collection<Integer> all, Integer... some) {
        return Set.of(some).stream().filter(all::contains).collect(toSet());
    }

    private static int number(Identifier id) {
        return Ids.number(id);
    }
}
