package campus.application.registrar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Course;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link SectionQueries} does. */
public abstract class SectionQueriesContract extends RegistrarListContract<SectionView> {
    private Course course;
    private Term term;

    @BeforeEach
    final void addCoursesAndTerms() {
        school().add(Departments.aDepartment(1));
        course = school().add(Courses.aCourse(1));
        school().add(Courses.aCourse(2));
        term = school().add(Terms.aTerm(1).days("2026-08-24", "2026-12-18"));
        school().add(Terms.aTerm(2).days("2026-12-18", "2027-05-07"));
    }

    @Override
    protected final Page<SectionView> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return SectionView.SORTS;
    }

    @Override
    protected final ListFields<SectionView> fields() {
        return RegistrarFields.SECTIONS;
    }

    @Override
    protected final void addRows() {
        List<Integer> capacities = List.of(5, 10, 100, 20);
        for (int i = 1; i <= ROWS; i++) {
            Sections section = Sections.aSection(i).number("N" + i / 4).course(Ids.course(1 + i % 2))
                    .term(Ids.term(1 + i / 2 % 2)).capacity(capacities.get(i % 4))
                    .instructor(i % 3 == 0 ? null : "Teacher " + i % 2);
            if (i % 5 == 0) {
                section.meeting("MON", "09:00", "10:00").meeting("TUE", "08:00", "09:00");
            }
            addRow(sections(), section.build(), i);
            school().claim(Ids.section(i), i % 3);
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Sections.aSection(90).number("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Sections.aSection(91).number("ZZ"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordItsNamesAndItsStamps() {
            Section added = school().add(sections(), Sections.aSection(1).instructor(null)
                    .taughtBy(Ids.instructor(1)).meeting("MON WED", "09:00", "10:00").meeting("FRI", "08:00", "09:00")
                    .build(), stamp(1));
            assertEquals(Optional.of(view(added, 1)), queries().find(added.id()));
            Section changed = added.with(Sections.aSection(2).details());
            school().in(() -> sections().update(changed, stamp(2)));
            school().claim(added.id(), 2);
            assertEquals(Optional.of(view(new Section(added.id(), 1, course.id(), term.id(), changed.details(), 2, 0),
                    2)), queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(sections(), Ids.section(1));
            assertEquals(Optional.empty(), queries().find(Ids.section(1)));
            assertEquals(Optional.empty(), queries().find(Ids.section(99)));
            assertEquals(ROWS - 1L, list(new ListRequest(7, List.of(), null, true)).total());
        }

        private SectionView view(Section section, int saved) {
            return new SectionView(section, course.details().code(), course.details().title(), term.details().code(),
                    audit(1, saved));
        }
    }

    @Nested
    class OfCourse {

        @Test
        void listsTheSectionsOfThatCourseOnly() {
            addRows();
            Page<SectionView> page = queries().ofCourse(course.id(), new ListRequest(5, List.of(), null, true));
            assertEquals(12L, page.total());
            assertTrue(page.items().stream().allMatch(view -> view.section().courseId().equals(course.id())));
            Page<SectionView> rest = queries().ofCourse(course.id(),
                    new ListRequest(100, List.of(), page.next(), false));
            assertEquals(7, rest.items().size());
            assertTrue(rest.items().stream().allMatch(view -> view.section().courseId().equals(course.id())));
        }

        @Test
        void isEmptyForACourseWithoutSectionsOrAnUnknownOne() {
            assertEquals(List.of(), queries().ofCourse(course.id(), ListRequest.first()).items());
            assertEquals(List.of(), queries().ofCourse(Ids.course(99), ListRequest.first()).items());
        }
    }

    @Nested
    class OpenSections {

        @BeforeEach
        final void addSections() {
            school().add(Sections.aSection(1).number("B"));
            school().add(Sections.aSection(2).number("A"));
            school().add(Sections.aSection(3).number("A").term(Ids.term(2)));
            school().add(Sections.aSection(4).number("C").status(SectionStatus.CLOSED));
            school().add(Sections.aSection(5).number("D").status(SectionStatus.CANCELLED));
            school().add(Sections.aSection(6).number("E"));
            school().delete(sections(), Ids.section(6));
            school().add(Sections.aSection(7).course(Ids.course(2)));
            school().add(Sections.aSection(8).number("F").capacity(0));
        }

        @Test
        void areTheOpenOnesOfTheTermsThatRunOnTheDay() {
            assertEquals(List.of(), on("2026-08-23"));
            assertEquals(List.of(Ids.section(2), Ids.section(1), Ids.section(8)), on("2026-08-24"));
            assertEquals(List.of(Ids.section(2), Ids.section(1), Ids.section(8), Ids.section(3)), on("2026-12-18"));
            assertEquals(List.of(Ids.section(3)), on("2026-12-19"));
            assertEquals(List.of(Ids.section(3)), on("2027-05-07"));
            assertEquals(List.of(), on("2027-05-08"));
        }

        @Test
        void areNoneForAnUnknownCourse() {
            assertEquals(List.of(), queries().openSections(Ids.course(99), LocalDate.parse("2026-09-01")));
        }

        private List<Object> on(String day) {
            return queries().openSections(course.id(), LocalDate.parse(day)).stream()
                    .<Object>map(view -> view.section().id()).toList();
        }
    }

    private SectionQueries queries() {
        return school().adapters().sectionQueries();
    }

    private SectionRepository sections() {
        return school().adapters().sections();
    }
}
