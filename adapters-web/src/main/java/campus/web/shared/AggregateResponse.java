package campus.web.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Aggregation;
import campus.application.shared.Grouping;
import campus.application.shared.Groups;

/** Records by groups. */
@Serdeable
public record AggregateResponse(
        @Schema(description = "In the order that was asked for") List<Group> groups,
        @Schema(description = "Whether there are more groups than the limit") boolean more) {

    /** What the records of a group have in common, and what is told of them. */
    @Serdeable
    @Schema(name = "AggregateGroup")
    public record Group(
            @Schema(description = "The value of each grouping; null where the records have none", type = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                    example = "{\"section.course.department.code\": \"CS\", \"status\": \"completed\"}") Map<String,
                            @Nullable Object> key,
            @Schema(description = "Each metric; null where there is nothing to compute it of", type = "object",
                    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                    example = "{\"count\": 12, \"avg(grade)\": 3.1234}") Map<String, @Nullable Object> metrics) {
    }

    static AggregateResponse from(Groups found, Aggregation asked) {
        return new AggregateResponse(found.groups().stream().map(group -> group(group, asked)).toList(),
                found.more());
    }

    private static Group group(Groups.Group found, Aggregation asked) {
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        for (int i = 0; i < asked.groupings().size(); i++) {
            Grouping grouping = asked.groupings().get(i);
            key.put(grouping.name(), grouping.path().field().isChoice() ? lower(found.values().get(i))
                    : form(found.values().get(i)));
        }
        Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
        for (int i = 0; i < asked.metrics().size(); i++) {
            metrics.put(asked.metrics().get(i).name(), form(found.metrics().get(i)));
        }
        return new Group(key, metrics);
    }

    private static @Nullable Object lower(@Nullable Object choice) {
        return choice == null ? null : choice.toString().toLowerCase(Locale.ROOT);
    }

    /** Numbers as numbers, all else as text, times in the form of RFC 3339. */
    private static @Nullable Object form(@Nullable Object value) {
        return value == null || value instanceof Number ? value : value.toString();
    }
}
