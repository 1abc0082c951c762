package campus.web.registrar;

import java.math.BigDecimal;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Prerequisites;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** A course that would meet a group of prerequisites. */
@Introspected
@Schema(requiredProperties = "courseId")
public record AlternativeRequest(
        @Nullable @Schema(nullable = false) UUID courseId,
        @Nullable @Schema(oneOf = {
                BigDecimal.class, String.class},
                description = "0.00 to 4.00, or a letter such as \"B-\"; 2.00 when left out",
                example = "2.00") Object minimumGrade,
        @Nullable @Schema(description = "Whether it may be taken at the same time",
                defaultValue = "false") Boolean concurrent)
        implements JsonRequest {

    Prerequisites.Alternative toAlternative(GradeScale scale) {
        Fields fields = new Fields();
        CourseId course = fields.required("courseId", courseId, CourseId::new);
        Grade minimum = fields.optional("minimumGrade", minimumGrade, raw -> Wire.grade(raw, scale));
        return fields.build(() -> new Prerequisites.Alternative(course,
                minimum == null ? Prerequisites.DEFAULT_MINIMUM : minimum, Boolean.TRUE.equals(concurrent)));
    }
}
