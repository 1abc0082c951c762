package campus.domain.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The completed work of one student, oldest term first. */
public record Transcript(StudentNumber studentNumber, Name studentName, List<Line> lines) {

    public Transcript {
        lines = List.copyOf(lines);
    }

    /** One completed enrollment. */
    public record Line(EnrollmentId enrollmentId, TermCode termCode, CourseCode courseCode, Name courseTitle,
            SectionNumber sectionNumber, Credits credits, Grade grade) {
    }

    /** The grade point average: sum(points x credits) / sum(credits), two decimals, half up; empty without credits. */
    public Optional<BigDecimal> gradePointAverage() {
        BigDecimal attempted = creditsAttempted();
        if (attempted.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal points = lines.stream().map(line -> line.grade().points().multiply(line.credits().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(points.divide(attempted, 2, RoundingMode.HALF_UP));
    }

    public BigDecimal creditsAttempted() {
        return lines.stream().map(line -> line.credits().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The credits of what was passed, that is, graded above 0.00. */
    public BigDecimal creditsEarned() {
        return lines.stream().filter(line -> line.grade().compareTo(Grade.LOWEST) > 0)
                .map(line -> line.credits().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
