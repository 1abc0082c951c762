package campus.application.registrar;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Courses;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.TermId;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link StatisticsQueries} does with its list of courses. */
public abstract class CourseStatisticsContract extends RegistrarListContract<CourseStatistics> {

    @BeforeEach
    final void addDepartmentsTermsAndStudents() {
        List.of(1, 2).forEach(number -> school().add(Departments.aDepartment(number)));
        List.of(1, 2, 3).forEach(number -> school().add(Terms.aTerm(number)));
        school().addStudents(1, 9);
    }

    @Override
    protected final Page<CourseStatistics> list(ListRequest request) {
        return school().adapters().statistics().courses(null, null, request);
    }

    @Override
    protected final List<SortField> sorts() {
        return CourseStatistics.SORTS;
    }

    @Override
    protected final ListFields<CourseStatistics> fields() {
        return RegistrarFields.COURSE_STATISTICS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            school().add(
                    Courses.aCourse(i).title("Title " + (char) ('z' - i % 6)).department(Ids.department(1 + i % 2)));
            for (int section = 1; section <= i % 4; section++) {
                offer(10 * i + section, i, 1 + section % 2);
            }
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Courses.aCourse(90).code("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Courses.aCourse(91).code("ZZ"));
    }

    @Test
    final void countsLiveSectionsAndTheirEnrollmentsAndShowsZeros() {
        List.of(1, 2, 3).forEach(number -> school().add(Courses.aCourse(number)));
        offer(11, 1, 1);
        offer(12, 1, 2);
        offer(13, 1, 2);
        offer(21, 2, 1);
        school().delete(school().adapters().sections(), Ids.section(13));
        school().delete(school().adapters().courses(), Ids.course(2));
        assertEquals(List.of(statistics(1, "Course 1", 2), statistics(3, "Course 3", 0)),
                list(ListRequest.first()).items());
    }

    @Test
    final void countsASectionWithoutEnrollments() {
        school().add(Courses.aCourse(1));
        school().add(Sections.aSection(1).status(SectionStatus.CANCELLED));
        assertEquals(List.of(new CourseStatistics(Ids.course(1), Courses.aCourse(1).details().code(),
                Courses.aCourse(1).details().title(), 1, new EnrollmentCounts(Map.of(), BigDecimal.ZERO))),
                list(ListRequest.first()).items());
    }

    @Test
    final void keepsToTheSectionsOfATermAndTheCoursesThatHaveSome() {
        addRows();
        offer(901, 1, 3);
        offer(902, 2, 3);
        offer(903, 2, 3);
        offer(904, 4, 3);
        school().delete(school().adapters().sections(), Ids.section(904));
        assertEquals(List.of(statistics(1, "Title y", 1), statistics(2, "Title x", 2)), items(Ids.term(3), null));
        assertEquals(List.of(), items(Ids.term(99), null));
    }

    @Test
    final void keepsToTheCoursesOfADepartment() {
        addRows();
        assertEquals(List.of(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25), numbers(items(null, Ids.department(2))));
        assertEquals(List.of(2, 6, 10, 14, 18, 22), numbers(items(Ids.term(1), Ids.department(1))));
        assertEquals(List.of(), items(null, Ids.department(99)));
    }

    @Test
    final void countsTheRowsThatTheFiltersLeave() {
        addRows();
        assertEquals(6L, school().adapters().statistics().courses(Ids.term(1), Ids.department(1),
                new ListRequest(2, List.of(), null, true)).total());
    }

    private List<CourseStatistics> items(@Nullable TermId term, @Nullable DepartmentId department) {
        return school().adapters().statistics().courses(term, department, ListRequest.first()).items();
    }

    private List<Integer> numbers(List<CourseStatistics> courses) {
        return courses.stream().map(course -> (int) course.id().value().getLeastSignificantBits()).toList();
    }

    /** A section with an enrollment of each status, and one more that is completed. */
    private void offer(int section, int course, int term) {
        school().add(Sections.aSection(section).course(Ids.course(course)).term(Ids.term(term)));
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            school().add(Enrollments.anEnrollment(10 * section + status.ordinal()).section(Ids.section(section))
                    .student(Ids.student(1 + status.ordinal())).status(status));
        }
        school().add(Enrollments.anEnrollment(10 * section + 9).section(Ids.section(section)).student(Ids.student(9))
                .completed("0.34"));
    }

    private static CourseStatistics statistics(int course, String title, long sections) {
        Map<EnrollmentStatus, Long> counts = new EnumMap<>(EnrollmentStatus.class);
        List.of(EnrollmentStatus.values()).forEach(status -> counts.put(status, sections));
        counts.put(EnrollmentStatus.COMPLETED, 2 * sections);
        return new CourseStatistics(Ids.course(course), Courses.aCourse(course).details().code(), new Name(title),
                sections,
                new EnrollmentCounts(counts, new BigDecimal("4.01").multiply(BigDecimal.valueOf(sections))));
    }
}
