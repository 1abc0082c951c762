package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link RankingQueries} does. Ranks are told as "rank: number", with the number of the record's making. */
public abstract class RankingQueriesContract extends RegistrarContract {
    private int enrollments;

    /** Courses 1 and 2, of 3 and 1.5 credits, and 4, of none, are of department 1; section n is of course n. */
    @BeforeEach
    final void addCoursesAndTerms() {
        school().add(Departments.aDepartment(1));
        school().add(Departments.aDepartment(2));
        school().add(Terms.aTerm(1));
        school().add(Terms.aTerm(2));
        List<String> credits = List.of("3.00", "1.50", "4.00", "0.00");
        for (int i = 1; i <= credits.size(); i++) {
            school().add(Courses.aCourse(i).credits(credits.get(i - 1)).department(Ids.department(i == 3 ? 2 : 1)));
        }
    }

    @Nested
    class OfStudents {

        @BeforeEach
        void addSectionsAndStudents() {
            for (int i = 1; i <= 4; i++) {
                school().add(Sections.aSection(i).course(Ids.course(i)).term(Ids.term(i == 2 ? 2 : 1)));
            }
            school().addStudents(1, 9);
        }

        @Test
        void weighsGradesByCreditsAndSharesRanks() {
            complete(1, 1, "3.00");
            complete(1, 2, "4.00");
            complete(2, 1, "4.00");
            complete(3, 1, "3.33");
            complete(4, 1, "4.00");
            complete(5, 2, "3.33");
            complete(6, 1, "0.00");
            assertEquals(List.of("1: 2", "1: 4", "3: 1", "4: 3", "4: 5", "6: 6"), ranks(1, null, "0", 10));
            assertEquals(List.of("1: 2", "1: 4", "3: 1", "4: 3"), ranks(1, null, "0", 4));
            RankedStudent third = students(1, null, "0", 10).orElseThrow().get(2);
            assertEquals(new RankedStudent(3, Ids.student(1), Students.aStudent(1).build().details().number(),
                    Students.aStudent(1).build().details().name(), new BigDecimal("15.0000"), new BigDecimal("4.50"),
                    2), third);
            assertEquals(new BigDecimal("3.33"), third.gradePointAverage());
        }

        @Test
        void ranksByTheExactAverage() {
            complete(1, 1, "3.33");
            complete(1, 2, "3.34");
            complete(2, 1, "3.33");
            assertEquals(List.of("1: 1", "2: 2"), ranks(1, null, "0", 10));
            assertEquals(List.of(new BigDecimal("3.33"), new BigDecimal("3.33")), students(1, null, "0", 10)
                    .orElseThrow().stream().map(RankedStudent::gradePointAverage).toList());
        }

        @Test
        void countsNothingButWhatWasCompletedInTheDepartmentAndTheTerm() {
            complete(1, 1, "2.00");
            complete(1, 2, "4.00");
            complete(1, 3, "4.00");
            complete(2, 3, "4.00");
            school().add(Enrollments.anEnrollment(99).student(Ids.student(3)).section(Ids.section(1)).active());
            assertEquals(List.of("1: 1"), ranks(1, null, "0", 10));
            assertEquals(new BigDecimal("2.67"), average(1, null));
            assertEquals(new BigDecimal("2.00"), average(1, 1));
            assertEquals(new BigDecimal("4.00"), average(1, 2));
            assertEquals(List.of("1: 1", "1: 2"), ranks(2, null, "0", 10));
            assertEquals(List.of(), ranks(1, 99, "0", 10));
        }

        @Test
        void leavesOutWhoHasTooFewCreditsOrNone() {
            complete(1, 1, "2.00");
            complete(1, 2, "2.00");
            complete(2, 1, "4.00");
            complete(3, 4, "4.00");
            assertEquals(List.of("1: 2", "2: 1"), ranks(1, null, "3.00", 10));
            assertEquals(List.of("1: 1"), ranks(1, null, "3.01", 10));
            assertEquals(List.of(), ranks(1, null, "4.51", 10));
        }

        @Test
        void leavesOutDeletedStudentsAndSections() {
            complete(1, 1, "4.00");
            complete(2, 1, "3.00");
            complete(2, 2, "4.00");
            school().delete(school().adapters().students(), Ids.student(1));
            school().delete(school().adapters().sections(), Ids.section(2));
            assertEquals(List.of("1: 2"), ranks(1, null, "0", 10));
            assertEquals(new BigDecimal("3.00"), average(1, null));
        }

        @Test
        void isEmptyWithoutAnyAndMissingForAnUnknownOrDeletedDepartment() {
            assertEquals(Optional.of(List.of()), students(2, null, "0", 10));
            school().delete(school().adapters().departments(), Ids.department(2));
            assertEquals(Optional.empty(), students(2, null, "0", 10));
            assertEquals(Optional.empty(), students(99, null, "0", 10));
        }
    }

    @Nested
    class OfSections {

        @Test
        void ranksByThePartOfTheSeatsThatIsTaken() {
            section(1, 1, 10, 9);
            section(2, 2, 20, 18);
            section(3, 1, 1, 1);
            section(4, 1, 0, 0);
            section(5, 1, 5, 0);
            section(6, 2, 0, 0);
            section(7, 1, 3, 1);
            assertEquals(List.of("1: 3", "2: 1", "2: 2", "4: 7", "5: 5", "6: 4", "6: 6"), sections(1, 10));
            assertEquals(List.of("1: 3", "2: 1"), sections(1, 2));
        }

        @Test
        void tellsThirdsFromWhatComesNearThem() {
            section(1, 1, 3, 1);
            section(2, 1, 99, 33);
            section(3, 1, 100, 33);
            section(4, 1, 97, 32);
            section(5, 1, 100, 34);
            assertEquals(List.of("1: 5", "2: 1", "2: 2", "4: 3", "5: 4"), sections(1, 10));
        }

        @Test
        void showsWhatIsOfferedAndItsSeats() {
            school().add(Sections.aSection(1).course(Ids.course(2)).term(Ids.term(2)).capacity(2)
                    .waitlistCapacity(1));
            school().claim(Ids.section(1), 2);
            school().run(() -> school().adapters().seats().joinWaitlist(Ids.section(1)));
            assertEquals(Optional.of(List.of(new RankedSection(1, new SectionOccupancy(Ids.section(1),
                    Courses.aCourse(2).details().code(), Courses.aCourse(2).details().title(),
                    Terms.aTerm(2).details().code(), Sections.aSection(1).details().number(),
                    new SeatCounts(2, 2, 1))))), queries().sections(Ids.term(2), 50));
        }

        @Test
        void leavesOutCancelledAndDeletedSectionsAndThoseOfOtherTerms() {
            section(1, 1, 5, 1);
            school().add(Sections.aSection(2).status(SectionStatus.CANCELLED));
            school().add(Sections.aSection(3).status(SectionStatus.CLOSED));
            section(4, 1, 5, 5);
            school().delete(school().adapters().sections(), Ids.section(4));
            school().add(Sections.aSection(5).term(Ids.term(2)));
            assertEquals(List.of("1: 1", "2: 3"), sections(1, 10));
        }

        @Test
        void isEmptyWithoutAnyAndMissingForAnUnknownOrDeletedTerm() {
            assertEquals(Optional.of(List.of()), queries().sections(Ids.term(2), 10));
            school().delete(school().adapters().terms(), Ids.term(2));
            assertEquals(Optional.empty(), queries().sections(Ids.term(2), 10));
            assertEquals(Optional.empty(), queries().sections(Ids.term(99), 10));
        }
    }

    private void complete(int student, int section, String grade) {
        school().add(Enrollments.anEnrollment(++enrollments).student(Ids.student(student))
                .section(Ids.section(section)).completed(grade));
    }

    private void section(int number, int course, int capacity, int taken) {
        school().add(Sections.aSection(number).course(Ids.course(course)).capacity(capacity));
        school().claim(Ids.section(number), taken);
    }

    private RankingQueries queries() {
        return school().adapters().rankings();
    }

    private Optional<List<RankedStudent>> students(int department, @Nullable Integer term, String credits, int limit) {
        return queries().students(Ids.department(department), term == null ? null : Ids.term(term),
                new BigDecimal(credits), limit);
    }

    private List<String> ranks(int department, @Nullable Integer term, String credits, int limit) {
        return students(department, term, credits, limit).orElseThrow().stream()
                .map(student -> student.rank() + ": " + Ids.number(student.id())).toList();
    }

    private BigDecimal average(int department, @Nullable Integer term) {
        return students(department, term, "0", 1).orElseThrow().getFirst().gradePointAverage();
    }

    private List<String> sections(int term, int limit) {
        return queries().sections(Ids.term(term), limit).orElseThrow().stream()
                .map(section -> section.rank() + ": " + Ids.number(section.section().id())).toList();
    }
}
