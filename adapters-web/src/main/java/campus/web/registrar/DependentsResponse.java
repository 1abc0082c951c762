package campus.web.registrar;

import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.shared.Repository;

/** What refers to a record and keeps it from being deleted. */
@Serdeable
public record DependentsResponse(
        @Schema(description = "Whether nothing does, so that it can be deleted now") boolean deletable,
        List<Dependents> dependents) {

    /** How many records of one kind do. */
    @Serdeable
    @Schema(name = "Dependents")
    public record Dependents(@Schema(example = "sections") String kind, @Schema(example = "3") long count) {
    }

    static DependentsResponse from(List<Repository.Dependents> found) {
        return new DependentsResponse(found.isEmpty(),
                found.stream().map(each -> new Dependents(each.kind(), each.count())).toList());
    }
}
