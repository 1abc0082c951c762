package campus.bootstrap.generator;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchoolSizeTest {

    @ParameterizedTest
    @CsvSource({"0,1,1,1,1,--students", "-1,1,1,1,1,--students", "10000000,1,1,1,1,--students", "1,0,1,1,1,--courses",
            "1,54001,1,1,1,--courses", "1,1,0,1,1,--sections", "1,1,1,0,1,--enrollments", "1,1,1,-7,1,--enrollments",
            "1,1,1,1,0,--terms", "1,1,1,1,100,--terms"})
    void namesWhatIsOutOfRange(int students, int courses, int sections, int enrollments, int terms, String option) {
        List<String> problems = new SchoolSize(students, courses, sections, enrollments, terms).problems();

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().startsWith(option + " must be 1 to "), problems::toString);
    }

    @Test
    void namesEverythingThatIsOutOfRange() {
        assertEquals(5, new SchoolSize(0, 0, 0, 0, 0).problems().size());
    }

    @ParameterizedTest
    @CsvSource({
            "1,1,1,1,1,1", // one of everything
            "400,1,1,1,1,300", // seats
            "400,1,1,1,12,300", // the only section is in the first term
            "10,1,7,1,1,10", // nobody takes a course twice in a term
            "10,3,7,1,1,30", // three courses
            "10,90,900,1,1,50", // five sections in a term
            "10,90,900,1,3,100", // two terms with enrollments
            "100000,5000,20000,1,12,5496400"})
    void takesAsManyEnrollmentsAsThereIsRoomFor(int students, int courses, int sections, int few, int terms, int most) {
        assertEquals(List.of(), new SchoolSize(students, courses, sections, few, terms).problems());
        assertEquals(List.of(), new SchoolSize(students, courses, sections, most, terms).problems());

        SchoolSize tooLarge = new SchoolSize(students, courses, sections, most + 1, terms);
        assertEquals(1, tooLarge.problems().size());
        assertTrue(tooLarge.problems().getFirst().startsWith(String.format("--enrollments must be at most %,d ", most)),
                tooLarge.problems()::toString);
        assertThrows(IllegalArgumentException.class, () -> new GeneratedSchool(tooLarge, GeneratedSchool.EARLIEST, 1));
    }
}
