package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TranscriptTest {

    @ParameterizedTest
    @CsvSource({
            "4 4.00, 4.00",
            "4 4.00; 2 1.00, 3.00",
            "1 0.00; 3 4.00, 3.00",
            "1 3.00; 1 3.01, 3.01",
            "1 3.00; 2 3.01, 3.01",
            "2 3.00; 1 3.01, 3.00",
            "0.5 4.00; 1.5 2.00, 2.50",
            "3 0.00, 0.00"})
    void averagesByCreditsAndRoundsHalfUp(String lines, BigDecimal average) {
        assertEquals(Optional.of(average), transcript(lines).gradePointAverage());
    }

    @Test
    void leavesCoursesWithoutCreditsOutOfTheAverage() {
        assertEquals(Optional.of(new BigDecimal("3.00")), transcript("3 3.00; 0 0.00").gradePointAverage());
    }

    @Test
    void hasNoAverageWithoutCredits() {
        assertEquals(Optional.empty(), transcript("0 4.00; 0 3.00").gradePointAverage());
        assertEquals(Optional.empty(), empty().gradePointAverage());
    }

    @Test
    void countsWhatWasFailedAsAttemptedButNotAsEarned() {
        Transcript transcript = transcript("4 3.00; 3.5 0.00; 1 0.01");
        assertEquals(new BigDecimal("8.50"), transcript.creditsAttempted());
        assertEquals(new BigDecimal("5.00"), transcript.creditsEarned());
    }

    @Test
    void hasNoCreditsWhenEmpty() {
        assertEquals(0, empty().creditsAttempted().signum());
        assertEquals(0, empty().creditsEarned().signum());
    }

    @Test
    void keepsItsLinesFromBeingChanged() {
        List<Transcript.Line> given = new ArrayList<>(List.of(line("4 4.00")));
        Transcript transcript = of(given);
        given.clear();
        assertEquals(List.of(line("4 4.00")), transcript.lines());
        assertThrows(UnsupportedOperationException.class, () -> transcript.lines().clear());
    }

    private static Transcript empty() {
        return of(List.of());
    }

    /** Each line as credits and grade: "4 3.67; 3 2.00". */
    private static Transcript transcript(String lines) {
        return of(Arrays.stream(lines.split("; ", -1)).map(TranscriptTest::line).toList());
    }

    private static Transcript.Line line(String creditsAndGrade) {
        String[] parts = creditsAndGrade.split(" ", 2);
        return new Transcript.Line(Ids.enrollment(1), new TermCode("2026-fall"), new CourseCode("CS 225"),
                new Name("Data Structures"), new SectionNumber("AL1"), new Credits(new BigDecimal(parts[0])),
                Grade.of(parts[1]));
    }

    private static Transcript of(List<Transcript.Line> lines) {
        return new Transcript(new StudentNumber("U1"), new Name("Ann"), lines);
    }
}
