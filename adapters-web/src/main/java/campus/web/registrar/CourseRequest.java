package campus.web.registrar;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Credits;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.Prose;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be said about a course. */
@Introspected
public record CourseRequest(
        @Nullable @Size(min = 1, max = CourseCode.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique; kept in upper case", example = "CS 225") String code,
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(nullable = false,
                example = "Data Structures") String title,
        @Nullable @Size(max = Prose.MAX_LENGTH) @Schema(description = "Empty when left out") String description,
        @Nullable @DecimalMin(Credits.MINIMUM) @DecimalMax(Credits.MAXIMUM) @Schema(nullable = false,
                description = "At most two decimals", example = "4.00") BigDecimal credits,
        @Nullable @Schema(nullable = false) UUID departmentId) implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewCourse", description = "A new course", allOf = CourseRequest.class,
            requiredProperties = {"code", "title", "credits", "departmentId"})
    interface New {
    }

    public static CourseRequest from(Course.Details details) {
        return new CourseRequest(details.code().value(), details.title().value(), details.description().value(),
                details.credits().value(), details.departmentId().value());
    }

    @Override
    public void check() {
        toDetails();
    }

    public Course.Details toDetails() {
        Fields fields = new Fields();
        CourseCode itsCode = fields.required("code", code, CourseCode::new);
        Name itsTitle = fields.required("title", title, Name::new);
        Prose text = fields.optional("description", description, Prose::new);
        Credits worth = fields.required("credits", credits, Credits::new);
        DepartmentId department = fields.required("departmentId", departmentId, DepartmentId::new);
        return fields.build(
                () -> new Course.Details(itsCode, itsTitle, text == null ? Prose.EMPTY : text, worth, department));
    }
}
