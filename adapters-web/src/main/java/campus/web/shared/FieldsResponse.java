package campus.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Relation;
import campus.application.shared.Resource;
import campus.application.shared.RowQueries;
import campus.application.shared.SortField;

/** What a list may be asked for. */
@Serdeable
public record FieldsResponse(
        @Schema(description = "Name of the list", example = "courses") String resource,
        @Schema(description = "What filter can be said of; those of the record itself first") List<QueryField> fields,
        @Schema(description = "The fields that q looks into") List<String> searched,
        @Schema(description = "The ways to related records") List<QueryRelation> relations) {

    /** A field of a record, or of a related one. */
    @Serdeable
    @Schema(name = "QueryField")
    public record QueryField(
            @Schema(example = "department.code") String name,
            @Schema(type = "string",
                    description = "Prose is text that has no order, and is not compared without regard to case",
                    allowableValues = {
                            "text", "prose", "integer", "decimal", "date", "instant",
                            "uuid"}) String type,
            @Schema(description = "The only values there are; empty where there are others") List<String> choices,
            @Schema(description = "Whether a record may be without it") boolean optional,
            @Nullable @Schema(
                    description = "The index of the database that finds records by an equal value, a range or "
                            + "a beginning of it; null when there is none",
                    example = "ix_department_code") String index,
            @Schema(description = "Whether the list can be sorted by it") boolean sortable,
            @Schema(description = "Whether a record has several; one that meets a filter is enough") boolean toMany,
            @Schema(description = "What may stand behind it in a filter",
                    example = "[\"==\", \"=in=\"]") List<String> operators) {

        static QueryField of(FieldPath path, Set<String> sorts, @Nullable String index) {
            Field field = path.field();
            return new QueryField(path.name(), field.kind().name().toLowerCase(Locale.ROOT),
                    field.choicesInLowerCase(), field.optional(), index, sorts.contains(path.name()),
                    path.isMany(), symbols(Operator.of(field)));
        }
    }

    /** A way to related records. */
    @Serdeable
    @Schema(name = "QueryRelation")
    public record QueryRelation(
            @Schema(example = "sections.term") String name,
            @Schema(description = "What it leads to", example = "term") String to,
            @Schema(description = "Whether a record has any number of them, instead of one") boolean toMany,
            @Schema(description = "What may stand behind it in a filter; none when it leads to one",
                    example = "[\"=isnull=\"]") List<String> operators) {

        static QueryRelation of(String name, List<Relation> way) {
            return new QueryRelation(name, way.getLast().target().name(), way.stream().anyMatch(Relation::isMany),
                    symbols(Operator.of(way)));
        }
    }

    public static FieldsResponse of(FilteredList list, RowQueries rows) {
        Resource resource = list.resource();
        Set<String> sorts = list.sorts().stream().map(SortField::name).collect(Collectors.toSet());
        return new FieldsResponse(resource.name(),
                resource.fields().stream()
                        .map(path -> QueryField.of(path, sorts,
                                rows.index(path.entity(resource.entity()), path.field()).orElse(null)))
                        .toList(),
                resource.searched().stream().map(FieldPath::name).toList(),
                resource.ways().entrySet().stream().map(way -> QueryRelation.of(way.getKey(), way.getValue()))
                        .toList());
    }

    private static List<String> symbols(List<Operator> operators) {
        return operators.stream().map(Operator::symbol).toList();
    }
}
