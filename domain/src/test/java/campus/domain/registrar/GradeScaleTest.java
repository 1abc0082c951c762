package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.registrar.GradeScale.FOUR_POINT;
import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class GradeScaleTest {

    @ParameterizedTest
    @CsvSource({"A+, 4.00", "A, 4.00", "A-, 3.67", "B+, 3.33", "B, 3.00", "B-, 2.67", "C+, 2.33", "C, 2.00",
            "C-, 1.67", "D+, 1.33", "D, 1.00", "D-, 0.67", "F, 0.00"})
    void readsEveryLetterInEitherCase(String letter, String points) {
        assertEquals(Grade.of(points), FOUR_POINT.parse(letter));
        assertEquals(Grade.of(points), FOUR_POINT.parse(letter.toLowerCase(Locale.ROOT)));
        assertEquals(Grade.of(points), FOUR_POINT.parse(" " + letter + "\t"));
    }

    @ParameterizedTest
    @CsvSource({"4, 4.00", "3.5, 3.50", "2.670, 2.67", "0, 0.00", "-0, 0.00", "' 3.00 ', 3.00", "003, 3.00"})
    void readsNumbers(String number, String points) {
        assertEquals(Grade.of(points), FOUR_POINT.parse(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A++", "E", "", " ", "F+", "F-", "AB", "A +", "4.01", "-0.01", "3.333", "1e0", "1E+9",
            "1E-999999999", "3,5", ".5", "3.", "+3", "NaN", "٣", "1234567890", "Ａ"})
    void refusesWhatIsNeitherLetterNorGradePoints(String text) {
        assertEquals(new Violation.GradeOutOfRange(), violationOf(() -> FOUR_POINT.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"})
    void givesBackTheLetterThatWasRead(String letter) {
        assertEquals(letter, FOUR_POINT.letterOf(FOUR_POINT.parse(letter)));
    }

    @Test
    void givesTheSameLetterForAPlusAsForA() {
        assertEquals("A", FOUR_POINT.letterOf(FOUR_POINT.parse("A+")));
    }

    @ParameterizedTest
    @CsvSource({"A, A-", "A-, B+", "B+, B", "B, B-", "B-, C+", "C+, C", "C, C-", "C-, D+", "D+, D", "D, D-", "D-, F"})
    void givesTheNextLetterAHundredthBelow(String letter, String next) {
        Grade below = new Grade(FOUR_POINT.parse(letter).points().subtract(new BigDecimal("0.01")));
        assertEquals(next, FOUR_POINT.letterOf(below));
    }

    @Test
    void distributesGradesOverAllItsLettersBestFirst() {
        Map<String, Long> letters = FOUR_POINT.distribution(Map.of(Grade.of("4.00"), 2L, Grade.of("3.99"), 3L,
                Grade.of("3.67"), 5L, Grade.of("0.66"), 7L, Grade.of("0.00"), 11L));
        assertEquals(List.of("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"),
                List.copyOf(letters.keySet()));
        assertEquals(List.of(2L, 8L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 18L), List.copyOf(letters.values()));
    }

    @Test
    void distributesNothingAsZeros() {
        assertEquals(List.of(0L), FOUR_POINT.distribution(Map.of()).values().stream().distinct().toList());
    }
}
