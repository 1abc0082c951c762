package campus.web.registrar;

import java.time.Instant;
import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.RecordChange;

/** What became of a record once. */
@Serdeable
public record RecordChangeResponse(
        @Schema(description = "The version that the record has since then; a deletion does not raise it") long version,
        Instant at,
        @Schema(example = "admin") String by,
        @Schema(type = "string", allowableValues = {
                "created", "changed", "deleted", "restored"}) String change,
        @Schema(description = "What differs since the version before; empty when nothing does") List<Field> fields) {

    /** The value of one field before and after. */
    @Serdeable
    @Schema(name = "FieldChange")
    public record Field(
            @Schema(example = "title") String field,
            @Nullable @Schema(description = "As text, in full; null when there was none",
                    example = "Data Structures") String before,
            @Nullable @Schema(description = "As text, in full; null when there is none",
                    example = "Data Structures and Algorithms") String after) {
    }

    static RecordChangeResponse from(RecordChange line) {
        return new RecordChangeResponse(line.version(), line.at(), line.by().name(), ReasonFacts.lower(line.what()),
                line.fields().stream().map(field -> new Field(field.name(), field.before(), field.after())).toList());
    }
}
