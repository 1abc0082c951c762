package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollStudent;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.web.shared.JsonRequest;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;

/** Who is to be enrolled where: in a section, or in the only open section of a course. */
@Introspected
@Schema(requiredProperties = "studentId")
public record EnrollmentRequest(
        @Nullable @Schema(nullable = false) UUID studentId,
        @Nullable @Schema(description = "Either this or courseId") UUID sectionId,
        @Nullable @Schema(description = "Means its only open section in the terms that run today") UUID courseId,
        @Nullable @Schema(description = "Rules that shall not stand in the way") OverrideRequest override)
        implements JsonRequest {

    @Override
    public void check() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw ProblemException.invalidFields(errors);
        }
    }

    public EnrollStudent.Command toCommand(Actor by) {
        List<FieldError> errors = errors();
        if (studentId == null || !errors.isEmpty()) {
            throw ProblemException.invalidFields(errors);
        }
        EnrollStudent.Target target = sectionId == null
                ? new EnrollStudent.Target.InCourse(new CourseId(Objects.requireNonNull(courseId)))
                : new EnrollStudent.Target.InSection(new SectionId(sectionId));
        return new EnrollStudent.Command(new StudentId(studentId), target,
                override == null ? null : override.toOverride(), by);
    }

    private List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (studentId == null) {
            errors.add(FieldError.at("/studentId", "required", "A value is needed here."));
        }
        if (sectionId == null && courseId == null) {
            errors.add(FieldError.at("/sectionId", "required", "Either sectionId or courseId is needed."));
        }
        if (sectionId != null && courseId != null) {
            errors.add(FieldError.at("/courseId", "contradiction", "Send either sectionId or courseId, not both."));
        }
        errors.addAll(OverrideRequest.errors(override));
        return errors;
    }
}
