package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.RankedStudent;

/** Students by grade point average, the best first. */
@Serdeable
public record StudentRankingResponse(List<Item> items) {

    /** A student's place. */
    @Serdeable
    @Schema(name = "RankedStudent")
    public record Item(
            @Schema(description = "From 1; equal averages share one", example = "1") long rank,
            @Schema(description = "Of the student") UUID id,
            @Schema(example = "S1001") String studentNumber,
            @Schema(example = "Ann Lee") String name,
            @Schema(description = "By credits, two decimals; ranks go by the exact value",
                    example = "3.67") BigDecimal gradePointAverage,
            @Schema(description = "Of all that was completed", example = "24.00") BigDecimal credits,
            @Schema(description = "How many enrollments were completed", example = "7") long completed) {
    }

    static StudentRankingResponse from(List<RankedStudent> students) {
        return new StudentRankingResponse(students.stream().map(student -> new Item(student.rank(),
                student.id().value(), student.number().value(), student.name().value(), student.gradePointAverage(),
                student.credits(), student.completed())).toList());
    }
}
