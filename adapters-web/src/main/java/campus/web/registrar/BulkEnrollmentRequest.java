package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollInBulk.Mode;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** Who is to be enrolled in a section. */
@Introspected
@Schema(requiredProperties = "studentIds")
public record BulkEnrollmentRequest(
        @Nullable @Schema(nullable = false, description = "Seats are given in this order") @Size(min = 1,
                max = EnrollInBulk.MAX_STUDENTS) List<UUID> studentIds,
        @Nullable @Schema(type = "string", allowableValues = {
                "partial", "atomic"}, defaultValue = "partial",
                description = "partial enrolls those who may; atomic enrolls nobody when one is refused") String mode,
        @Nullable @Schema(defaultValue = "false",
                description = "Decides the same and changes nothing") Boolean dryRun)
        implements JsonRequest {

    @Override
    public void check() {
        toCommand(new SectionId(new UUID(0, 0)), new Actor("check"));
    }

    EnrollInBulk.Command toCommand(SectionId section, Actor by) {
        Fields fields = new Fields();
        List<StudentId> students = fields.required("studentIds", studentIds,
                ids -> ids.stream().map(StudentId::new).toList());
        Mode wanted = fields.optional("mode", mode, text -> Wire.constant(Mode.class, text));
        return fields.build(() -> new EnrollInBulk.Command(section, students, wanted == null ? Mode.PARTIAL : wanted,
                dryRun != null && dryRun, by));
    }
}
