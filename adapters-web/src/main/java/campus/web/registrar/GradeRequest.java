package campus.web.registrar;

import java.math.BigDecimal;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeGrade;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Remark;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** The grade that a completed enrollment is to have instead. */
@Introspected
@Schema(requiredProperties = {"grade", "reason"})
public record GradeRequest(
        @Nullable @Schema(oneOf = {
                BigDecimal.class, String.class}, nullable = false,
                description = "0.00 to 4.00, or a letter such as \"A-\"", example = "3.67") Object grade,
        @Nullable @Size(min = 1, max = Remark.MAX_LENGTH) @Schema(nullable = false,
                description = "Kept in the history", example = "Exam marked again") String reason)
        implements JsonRequest {

    @Override
    public void check() {
        toValues(GradeScale.FOUR_POINT);
    }

    public ChangeGrade.Command toCommand(EnrollmentId id, @Nullable Long version, Actor by, GradeScale scale) {
        Values values = toValues(scale);
        return new ChangeGrade.Command(id, values.points(), values.why(), version, by);
    }

    private Values toValues(GradeScale scale) {
        Fields fields = new Fields();
        Grade points = fields.required("grade", grade, raw -> Wire.grade(raw, scale));
        Remark why = fields.required("reason", reason, Remark::new);
        return fields.build(() -> new Values(points, why));
    }

    private record Values(Grade points, Remark why) {
    }
}
