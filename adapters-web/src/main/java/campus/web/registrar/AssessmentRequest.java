package campus.web.registrar;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Assessment;
import campus.domain.registrar.Name;
import campus.domain.registrar.Weight;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be said about an assessment. */
@Introspected
public record AssessmentRequest(
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique in its section", example = "Final exam") String name,
        @Nullable @DecimalMin(Weight.MINIMUM) @DecimalMax(Weight.MAXIMUM) @Schema(nullable = false,
                description = "How much it counts beside the others, which need not add up to anything; "
                        + "at most two decimals",
                example = "40.00") BigDecimal weight)
        implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewAssessment", description = "A new assessment", allOf = AssessmentRequest.class,
            requiredProperties = {"name", "weight"})
    interface New {
    }

    static AssessmentRequest from(Assessment.Details details) {
        return new AssessmentRequest(details.name().value(), details.weight().value());
    }

    @Override
    public void check() {
        toDetails();
    }

    public Assessment.Details toDetails() {
        Fields fields = new Fields();
        Name itsName = fields.required("name", name, Name::new);
        Weight itsWeight = fields.required("weight", weight, Weight::new);
        return fields.build(() -> new Assessment.Details(itsName, itsWeight));
    }
}
