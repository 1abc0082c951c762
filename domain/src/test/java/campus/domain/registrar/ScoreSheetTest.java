package campus.domain.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.domain.shared.Actor;

import static campus.domain.registrar.Assessments.anAssessment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoreSheetTest {

    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");

    @Nested
    class FinalGrade {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"10 4.00|4.00", "0.01 0.00|0.00", "40 3.00, 60 4.00|3.60",
                "1 4.00, 1 3.67|3.84", "1 3.33, 1 3.34|3.34", "3 3.33, 1 3.34|3.33", "1000 4.00, 0.01 0.00|4.00",
                "1 4.00, 2 -, 1 2.00|3.00", "1 -, 2.5 1.33|1.33", "1 0.00, 1 0.01|0.01", "2 0.00, 1 0.01|0.00"})
        void weighsWhatIsScoredAndRoundsHalfUp(String scores, String grade) {
            assertEquals(Optional.of(Grade.of(grade)), sheet(scores).finalGrade());
        }

        @Test
        void isAbsentWithoutAssessmentsOrScores() {
            assertEquals(Optional.empty(), new ScoreSheet(List.of()).finalGrade());
            assertEquals(Optional.empty(), sheet("1 -, 2 -").finalGrade());
        }

        @Test
        void neverLeavesTheBoundsOfItsScores() {
            Random random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                List<Integer> points = random.ints(1 + random.nextInt(8), 0, 401).boxed().toList();
                List<String> scores = points.stream()
                        .map(p -> "%d.%02d %d.%02d".formatted(random.nextInt(1_000), 1 + random.nextInt(99), p / 100,
                                p % 100))
                        .toList();
                int grade = sheet(String.join(", ", scores)).finalGrade().orElseThrow().points().unscaledValue()
                        .intValueExact();
                assertTrue(grade >= points.stream().min(Integer::compare).orElseThrow(), scores::toString);
                assertTrue(grade <= points.stream().max(Integer::compare).orElseThrow(), scores::toString);
            }
        }
    }

    @Nested
    class Completeness {

        @Test
        void needsAScoreInEveryAssessment() {
            assertTrue(sheet("1 4.00, 2 0.00").isComplete());
            assertFalse(sheet("1 4.00, 2 -").isComplete());
        }

        @Test
        void needsAnAssessment() {
            assertFalse(new ScoreSheet(List.of()).isComplete());
        }

        @Test
        void namesWhatIsMissingInOrder() {
            ScoreSheet sheet = sheet("1 -, 2 3.00, 3 -");
            assertEquals(List.of(sheet.lines().getFirst().assessment(), sheet.lines().getLast().assessment()),
                    sheet.missing());
            assertEquals(List.of(), sheet("1 3.00").missing());
        }
    }

    @Test
    void keepsItsOwnCopyOfItsLines() {
        List<ScoreSheet.Line> lines = new ArrayList<>(sheet("1 3.00").lines());
        ScoreSheet sheet = new ScoreSheet(lines);
        lines.clear();
        assertEquals(1, sheet.lines().size());
        assertThrows(UnsupportedOperationException.class, () -> sheet.lines().clear());
    }

    /** Weights and scores as in "40 3.67, 60 -", where a dash stands for no score. */
    private static ScoreSheet sheet(String scores) {
        List<ScoreSheet.Line> lines = new ArrayList<>();
        for (List<String> part : Arrays.stream(scores.split(", ")).map(text -> List.of(text.split(" "))).toList()) {
            Assessment assessment = anAssessment(lines.size() + 1).weight(part.getFirst()).build();
            lines.add(new ScoreSheet.Line(assessment, part.getLast().equals("-")
                    ? Score.none(Ids.enrollment(1), assessment.id())
                    : new Score(Ids.enrollment(1), assessment.id(), 1, Grade.of(part.getLast()), AT,
                            new Actor("ann"))));
        }
        return new ScoreSheet(lines);
    }
}
