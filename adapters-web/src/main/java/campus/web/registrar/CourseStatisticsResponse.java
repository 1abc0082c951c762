package campus.web.registrar;

import java.math.BigDecimal;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.CourseStatistics;
import campus.application.registrar.EnrollmentCounts;
import campus.domain.registrar.EnrollmentStatus;

/** A course with its sections and the enrollments in them, counted. */
@Serdeable
public record CourseStatisticsResponse(
        @Schema(description = "Of the course") UUID id,
        @Schema(example = "CS 225") String code,
        @Schema(example = "Data Structures") String title,
        @Schema(example = "4") long sections,
        @Schema(description = "All enrollments, dropped ones included", example = "31") long total,
        @Schema(example = "18") long active,
        @Schema(example = "2") long waitlisted,
        @Schema(example = "3") long dropped,
        @Schema(example = "8") long completed,
        @Nullable @Schema(description = "Of completed enrollments, two decimals; null without any",
                example = "3.12") BigDecimal averageGrade) {

    static CourseStatisticsResponse from(CourseStatistics statistics) {
        EnrollmentCounts counts = statistics.enrollments();
        return new CourseStatisticsResponse(statistics.id().value(), statistics.code().value(),
                statistics.title().value(), statistics.sections(), counts.total(),
                counts.of(EnrollmentStatus.ACTIVE), counts.of(EnrollmentStatus.WAITLISTED),
                counts.of(EnrollmentStatus.DROPPED), counts.of(EnrollmentStatus.COMPLETED),
                counts.averageGrade().orElse(null));
    }
}
