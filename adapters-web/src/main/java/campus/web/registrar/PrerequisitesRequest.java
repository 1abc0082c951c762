package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Prerequisites;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What a course is to require: all groups, and any one alternative of each. */
@Introspected
@Schema(requiredProperties = "allOf")
public record PrerequisitesRequest(
        @Nullable @Schema(nullable = false) @Size(max = Prerequisites.MAX_GROUPS) List<Group> allOf)
        implements JsonRequest {

    /** Alternatives of which one is enough. */
    @Introspected
    @Schema(name = "PrerequisiteGroupRequest", requiredProperties = "anyOf")
    public record Group(@Nullable @Schema(nullable = false) @Size(min = 1,
            max = Prerequisites.MAX_ALTERNATIVES) List<AlternativeRequest> anyOf) implements JsonRequest {

        Prerequisites.Group toGroup(int number, GradeScale scale) {
            Fields fields = new Fields();
            List<AlternativeRequest> given = fields.required("anyOf", anyOf, list -> list);
            List<Prerequisites.Alternative> alternatives = new ArrayList<>();
            for (int i = 0; anyOf != null && i < anyOf.size(); i++) {
                alternatives.add(fields.required("anyOf/" + i, given.get(i), one -> one.toAlternative(scale)));
            }
            return fields.build(() -> new Prerequisites.Group(number, alternatives));
        }
    }

    @Override
    public void check() {
        toPrerequisites(GradeScale.FOUR_POINT);
    }

    /** Groups are numbered from 1 in their order. */
    public Prerequisites toPrerequisites(GradeScale scale) {
        Fields fields = new Fields();
        List<Group> given = fields.required("allOf", allOf, list -> list);
        List<Prerequisites.Group> groups = new ArrayList<>();
        for (int i = 0; allOf != null && i < allOf.size(); i++) {
            int number = i + 1;
            groups.add(fields.required("allOf/" + i, given.get(i), group -> group.toGroup(number, scale)));
        }
        return fields.build(() -> new Prerequisites(groups));
    }

    /** Where a course stands first, as a path below the body. */
    public String placeOf(UUID course) {
        List<Group> groups = allOf == null ? List.of() : allOf;
        for (int i = 0; i < groups.size(); i++) {
            List<AlternativeRequest> anyOf = Objects.requireNonNullElse(groups.get(i).anyOf(), List.of());
            for (int j = 0; j < anyOf.size(); j++) {
                if (course.equals(anyOf.get(j).courseId())) {
                    return "allOf/" + i + "/anyOf/" + j + "/courseId";
                }
            }
        }
        return "allOf";
    }
}
