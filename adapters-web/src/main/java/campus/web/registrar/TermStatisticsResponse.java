package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentCounts;
import campus.application.registrar.TermStatistics;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.SectionStatus;

/** A term in numbers. */
@Serdeable
public record TermStatisticsResponse(
        SectionsByStatus sections,
        @Schema(description = "Courses with a section in the term", example = "310") long coursesOffered,
        @Schema(description = "Seats in all sections", example = "12400") long capacity,
        @Schema(description = "By active and completed enrollments", example = "9800") long seatsTaken,
        @Schema(description = "Places taken on waitlists", example = "420") long waitlisted,
        @Nullable @Schema(description = "seatsTaken by capacity, four decimals; null without seats",
                example = "0.7903") BigDecimal fillRate,
        @Schema(description = "Students with an active or completed enrollment", example = "2100") long students,
        EnrollmentsByStatus enrollments,
        @Nullable @Schema(description = "Of completed enrollments, two decimals; null without any",
                example = "3.12") BigDecimal averageGrade,
        @Schema(description = "Completed enrollments by letter, best first") List<
                SectionStatisticsResponse.LetterCount> gradeDistribution) {

    /** How many sections have each status. */
    @Serdeable
    @Schema(name = "SectionsByStatus")
    public record SectionsByStatus(long total, long open, long closed, long cancelled) {

        static SectionsByStatus from(Map<SectionStatus, Long> sections) {
            return new SectionsByStatus(sections.values().stream().mapToLong(Long::longValue).sum(),
                    sections.getOrDefault(SectionStatus.OPEN, 0L), sections.getOrDefault(SectionStatus.CLOSED, 0L),
                    sections.getOrDefault(SectionStatus.CANCELLED, 0L));
        }
    }

    /** How many enrollments have each status. */
    @Serdeable
    @Schema(name = "EnrollmentsByStatus")
    public record EnrollmentsByStatus(long total, long active, long waitlisted, long dropped, long completed) {

        static EnrollmentsByStatus from(EnrollmentCounts counts) {
            return new EnrollmentsByStatus(counts.total(), counts.of(EnrollmentStatus.ACTIVE),
                    counts.of(EnrollmentStatus.WAITLISTED), counts.of(EnrollmentStatus.DROPPED),
                    counts.of(EnrollmentStatus.COMPLETED));
        }
    }

    static TermStatisticsResponse from(TermStatistics statistics, GradeScale scale) {
        EnrollmentCounts counts = statistics.enrollments().counts();
        return new TermStatisticsResponse(SectionsByStatus.from(statistics.sections()), statistics.courses(),
                statistics.seats().capacity(), statistics.seats().taken(), statistics.seats().waitlisted(),
                statistics.seats().fillRate().orElse(null), statistics.students(), EnrollmentsByStatus.from(counts),
                counts.averageGrade().orElse(null),
                SectionStatisticsResponse.LetterCount.from(scale, statistics.enrollments()));
    }
}
