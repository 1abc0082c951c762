package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.CourseView;
import campus.application.shared.Audit;
import campus.domain.registrar.Course;
import campus.web.shared.Versioned;

/** What is taught, independent of when. */
@Serdeable
public record CourseResponse(
        UUID id,
        @Schema(description = "One more with each change, those of its prerequisites included") long version,
        @Schema(example = "CS 225") String code,
        @Schema(example = "Data Structures") String title,
        String description,
        @Schema(example = "4.00") BigDecimal credits,
        UUID departmentId,
        @Schema(example = "CS") String departmentCode,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    static CourseResponse from(CourseView view) {
        Course course = view.course();
        Course.Details details = course.details();
        Audit audit = view.audit();
        return new CourseResponse(course.id().value(), course.version(), details.code().value(),
                details.title().value(), details.description().value(), details.credits().value(),
                details.departmentId().value(), view.departmentCode().value(), audit.createdAt(), audit.createdBy(),
                audit.updatedAt(), audit.updatedBy());
    }
}
