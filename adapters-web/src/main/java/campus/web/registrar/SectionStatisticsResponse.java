package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentCounts;
import campus.application.registrar.EnrollmentStatistics;
import campus.application.registrar.SectionStatistics;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;

/** The enrollments and seats of a section, or of all sections of a course. */
@Serdeable
public record SectionStatisticsResponse(
        @Schema(description = "All enrollments, dropped ones included", example = "31") long total,
        @Schema(example = "18") long active,
        @Schema(example = "2") long waitlisted,
        @Schema(example = "3") long dropped,
        @Schema(example = "8") long completed,
        @Nullable @Schema(description = "Of completed enrollments, two decimals; null without any",
                example = "3.12") BigDecimal averageGrade,
        @Schema(description = "Completed enrollments by letter, best first") List<LetterCount> gradeDistribution,
        @Schema(example = "30") long capacity,
        @Schema(description = "By active and completed enrollments", example = "26") long seatsTaken) {

    /** How many grades have a letter. */
    @Serdeable
    @Schema(name = "LetterCount")
    public record LetterCount(@Schema(example = "A-") String letter, @Schema(example = "5") long count) {

        static List<LetterCount> from(GradeScale scale, EnrollmentStatistics statistics) {
            return scale.distribution(statistics.grades()).entrySet().stream()
                    .map(letter -> new LetterCount(letter.getKey(), letter.getValue())).toList();
        }
    }

    static SectionStatisticsResponse from(SectionStatistics statistics, GradeScale scale) {
        EnrollmentCounts counts = statistics.enrollments().counts();
        return new SectionStatisticsResponse(counts.total(), counts.of(EnrollmentStatus.ACTIVE),
                counts.of(EnrollmentStatus.WAITLISTED), counts.of(EnrollmentStatus.DROPPED),
                counts.of(EnrollmentStatus.COMPLETED), counts.averageGrade().orElse(null),
                LetterCount.from(scale, statistics.enrollments()), statistics.seats().capacity(),
                statistics.seats().taken());
    }
}
