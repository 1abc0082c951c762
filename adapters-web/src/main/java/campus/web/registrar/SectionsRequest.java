package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.SetSections;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** The sections in which a student is to be, and no others. */
@Introspected
@Schema(requiredProperties = "sectionIds")
public record SectionsRequest(
        @Nullable @Schema(nullable = false, description = "Each once; what is missing is added in this order. "
                + "None drops all") @Size(max = SetSections.MAX_SECTIONS) List<UUID> sectionIds,
        @Nullable @Schema(type = "string", allowableValues = {
                "partial", "atomic"}, defaultValue = "partial",
                description = "partial does all that is not refused; atomic does nothing when something is") String mode,
        @Nullable @Schema(defaultValue = "false",
                description = "Decides the same and changes nothing") Boolean dryRun)
        implements JsonRequest {

    @Override
    public void check() {
        toCommand(new StudentId(new UUID(0, 0)), new Actor("check"));
    }

    SetSections.Command toCommand(StudentId student, Actor by) {
        Fields fields = new Fields();
        List<SectionId> sections = fields.required("sectionIds", sectionIds,
                ids -> ids.stream().map(SectionId::new).toList());
        Mode wanted = fields.optional("mode", mode, text -> Wire.constant(Mode.class, text));
        return fields.build(() -> new SetSections.Command(student, sections, wanted == null ? Mode.PARTIAL : wanted,
                dryRun != null && dryRun, by));
    }
}
