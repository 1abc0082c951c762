package campus.domain.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The assessments of a section in the order in which they were planned, and what one student reached in each. */
public record ScoreSheet(List<Line> lines) {

    public ScoreSheet {
        lines = List.copyOf(lines);
    }

    /** One assessment, scored or not. */
    public record Line(Assessment assessment, Score score) {

        public @Nullable Grade grade() {
            return score.grade();
        }

        BigDecimal weight() {
            return assessment.details().weight().value();
        }
    }

    /** sum(score x weight) / sum(weight) over what is scored, two decimals, half up; empty when nothing is. */
    public Optional<Grade> finalGrade() {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Line line : lines) {
            Grade grade = line.grade();
            if (grade != null) {
                points = points.add(grade.points().multiply(line.weight()));
                weights = weights.add(line.weight());
            }
        }
        return weights.signum() == 0 ? Optional.empty()
                : Optional.of(new Grade(points.divide(weights, 2, RoundingMode.HALF_UP)));
    }

    /** Whether there are assessments, and every one of them is scored. */
    public boolean isComplete() {
        return !lines.isEmpty() && missing().isEmpty();
    }

    /** The assessments that have no score. */
    public List<Assessment> missing() {
        return lines.stream().filter(line -> line.grade() == null).map(Line::assessment).toList();
    }
}
