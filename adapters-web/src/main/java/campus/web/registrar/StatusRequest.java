package campus.web.registrar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Remark;
import campus.domain.registrar.RuleOverride;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.JsonRequest;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ViolationText;

/** The status an enrollment is to have. */
@Introspected
@Schema(requiredProperties = "status")
public record StatusRequest(
        @Nullable @Schema(type = "string", nullable = false, allowableValues = {
                "waitlisted", "active", "dropped", "completed"},
                example = "completed") String status,
        @Nullable @Schema(oneOf = {BigDecimal.class, String.class},
                description = "With completed, and only there: 0.00 to 4.00, or a letter such as \"A-\"; when left "
                        + "out, computed from the scores",
                example = "3.67") Object grade,
        @Nullable @Size(min = 1, max = Remark.MAX_LENGTH) @Schema(
                description = "Kept in the history") String reason,
        @Nullable @Schema(
                description = "With active, and only there: rules that shall not stand in the way") OverrideRequest override)
        implements JsonRequest {

    @Override
    public void check() {
        toValues(GradeScale.FOUR_POINT);
    }

    public ChangeEnrollmentStatus.Command toCommand(EnrollmentId id, @Nullable Long version, Actor by,
            GradeScale scale) {
        Values values = toValues(scale);
        return new ChangeEnrollmentStatus.Command(id, values.next(), values.points(), values.why(), version,
                values.approved(), by);
    }

    private Values toValues(GradeScale scale) {
        List<FieldError> contradictions = contradictions();
        try {
            Values values = valuesOf(scale);
            if (contradictions.isEmpty()) {
                return values;
            }
            throw ProblemException.invalidFields(contradictions);
        } catch (InvalidValueException invalid) {
            throw ProblemException.invalidFields(
                    Stream.of(ViolationText.errors(invalid), contradictions).flatMap(List::stream).toList());
        }
    }

    private Values valuesOf(GradeScale scale) {
        Fields fields = new Fields();
        EnrollmentStatus next = fields.required("status", status, text -> Wire.constant(EnrollmentStatus.class, text));
        Grade points = fields.optional("grade", grade, raw -> Wire.grade(raw, scale));
        Remark why = fields.optional("reason", reason, Remark::new);
        RuleOverride approved = fields.optional("override", override, OverrideRequest::toOverride);
        return fields.build(() -> new Values(next, points, why, approved));
    }

    private List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (override != null && status != null && !status.equals(ReasonFacts.lower(EnrollmentStatus.ACTIVE))) {
            errors.add(FieldError.at("/override", "contradiction",
                    "Rules are overridden to become active; leave the override out of any other change."));
        }
        if (override != null && reason != null) {
            errors.add(FieldError.at("/reason", "contradiction", "The override has a reason; leave this one out."));
        }
        return errors;
    }

    private record Values(EnrollmentStatus next, @Nullable Grade points, @Nullable Remark why,
            @Nullable RuleOverride approved) {
    }
}
