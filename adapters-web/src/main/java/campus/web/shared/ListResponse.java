package campus.web.shared;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
@Serdeable
public record ListResponse<T>(
        List<T> items,
        @Nullable @Schema(description = "The cursor of the next page; null on the last one") String next,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
                description = "How many items there are on all pages; only there with count=true") Long total) {
}
