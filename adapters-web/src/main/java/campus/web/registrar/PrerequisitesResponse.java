package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.PrerequisitesView;
import campus.domain.registrar.Course;
import campus.domain.registrar.Prerequisites;
import campus.web.shared.Versioned;

/** What a course requires: all groups, and any one alternative of each. */
@Serdeable
public record PrerequisitesResponse(
        @Schema(description = "The version of the course") long version,
        List<Group> allOf) implements Versioned {

    /** Alternatives of which one is enough. */
    @Serdeable
    @Schema(name = "PrerequisiteGroup")
    public record Group(List<Alternative> anyOf) {
    }

    /** A course that meets its group. */
    @Serdeable
    @Schema(name = "PrerequisiteAlternative")
    public record Alternative(UUID courseId, @Schema(example = "CS 125") String code, String title,
            @Schema(example = "2.00") BigDecimal minimumGrade,
            @Schema(description = "Whether it may be taken at the same time") boolean concurrent) {
    }

    static PrerequisitesResponse from(PrerequisitesView view) {
        return new PrerequisitesResponse(view.version(), view.prerequisites().allOf().stream()
                .map(group -> new Group(group.anyOf().stream().map(one -> from(one, view)).toList())).toList());
    }

    private static Alternative from(Prerequisites.Alternative one, PrerequisitesView view) {
        Course course = view.courses().get(one.courseId());
        return new Alternative(one.courseId().value(), course == null ? "" : course.details().code().value(),
                course == null ? "" : course.details().title().value(), one.minimumGrade().points(),
                one.concurrent());
    }
}
