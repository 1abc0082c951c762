package campus.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.RowQueries;

/**
 * The OpenAPI document as it is served. Where the description of a list says {@code @fields-of-courses@}, the build's
 * document gets the fields, operators, indexes and relations that the list knows; so what is told is what is allowed.
 * Lists that are tables as well have items of a shape that the client chooses, which no return type can say.
 */
@Singleton
public final class ApiDocument {

    private static final String DOCUMENT = "/META-INF/swagger/campus.yml";
    private static final Pattern PLACE = Pattern.compile("@fields-of-([a-z]+)@");

    private static final Pattern POST = Pattern.compile("(?m)^    post:\n(?:      .*\n)+");
    /** An answer that is kept under a key, as far as its headers. */
    private static final Pattern KEPT = Pattern.compile("(?m)^( {8}\"(?:2..|404|409|412)\":\n"
            + " {10}description: .*\n(?: {12}.*\n)*)(?: {10}headers:\n)?");
    private static final String REPLAYED = """
                      headers:
                        %s:
                          description: "true where it is the answer that the same request got before"
                          schema:
                            type: string
            """.formatted(IdempotencyKeyHeader.REPLAYED);

    private static final Pattern TABLE = Pattern
            .compile("( +)text/csv:\n +schema:\n +\\$ref: \"#/components/schemas/(ListResponse_\\w+)\"\n");
    private static final String SCHEMAS = "\n  schemas:\n";
    private static final String RECORD = """
                ListedRecord:
                  required:
                  - id
                  type: object
                  properties:
                    id:
                      type: string
                      format: uuid
                  additionalProperties: true
                  description: "The fields that were asked for, those of related records inside objects of their relations."
            """;

    private final Map<String, Resource> resources;
    private final RowQueries rows;
    private volatile @Nullable String yaml;

    ApiDocument(List<FilteredList.Catalogue> catalogues, RowQueries rows) {
        this.resources = catalogues.stream().flatMap(catalogue -> catalogue.lists().stream())
                .map(FilteredList::resource).collect(Collectors.toMap(Resource::name, resource -> resource));
        this.rows = rows;
    }

    /** Made when it is first asked for, since the database names the indexes. */
    public String yaml() {
        String made = yaml;
        if (made == null) {
            made = keyed(shaped(PLACE.matcher(generated()).replaceAll(place -> replacement(place.group(1)))));
            yaml = made;
        }
        return made;
    }

    /** What a list may be asked for, in Markdown. */
    String description(Resource resource) {
        Map<String, List<String>> fields = resource.fields().stream().collect(Collectors.groupingBy(
                path -> said(path.field()), LinkedHashMap::new,
                Collectors.mapping(path -> named(resource, path), Collectors.toList())));
        StringBuilder told = new StringBuilder("\n\nFields of `filter` (with their indexes) and operators:\n\n");
        fields.forEach((said, names) -> told.append("- ").append(String.join(" ", names)).append(": ").append(said)
                .append('\n'));
        told.append("\nRelations to many, which take `=isnull=`: ")
                .append(code(resource.ways().entrySet().stream().filter(way -> !Operator.of(way.getValue()).isEmpty())
                        .map(Map.Entry::getKey).toList()));
        return told.append("\n\nFields that `q` looks into: ")
                .append(code(resource.searched().stream().map(FieldPath::name).toList())).toString();
    }

    private static String shaped(String document) {
        Set<String> lists = TABLE.matcher(document).results().map(table -> table.group(2)).collect(Collectors.toSet());
        String told = TABLE.matcher(document).replaceAll("$1text/csv:\n$1  schema:\n$1    type: string\n");
        for (String list : lists) {
            told = Pattern.compile("(\n    " + list + ":\n(?: {6}.*\n)*? {10}items:\n)( {12})(\\$ref: .*\n)")
                    .matcher(told)
                    .replaceFirst("$1$2anyOf:\n$2- $3$2- \\$ref: \"#/components/schemas/ListedRecord\"\n");
        }
        return told.replaceFirst(Pattern.quote(SCHEMAS), Matcher.quoteReplacement(SCHEMAS + RECORD));
    }

    /** Says of each operation that takes a key which of its answers may be repeated ones. */
    private static String keyed(String document) {
        return POST.matcher(document).replaceAll(operation -> Matcher.quoteReplacement(
                operation.group().contains("- name: " + IdempotencyKeyHeader.NAME + "\n")
                        ? KEPT.matcher(operation.group()).replaceAll("$1" + REPLAYED)
                        : operation.group()));
    }

    private static String said(Field field) {
        String kind = field.isChoice() ? String.join(" or ", field.choicesInLowerCase())
                : field.kind().name().toLowerCase(Locale.ROOT);
        return kind + (field.optional() ? " or absent, " : ", ")
                + code(Operator.of(field).stream().map(Operator::symbol).toList());
    }

    private String named(Resource resource, FieldPath path) {
        return "`" + path.name() + "`" + rows.index(path.entity(resource.entity()), path.field())
                .map(index -> " (" + index + ")").orElse("");
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }

    private String replacement(String list) {
        Resource resource = resources.get(list);
        if (resource == null) {
            throw new IllegalStateException("there is no list " + list);
        }
        return Matcher.quoteReplacement(quoted(description(resource)));
    }

    /** As it stands between the double quotes of a text in YAML. */
    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String generated() {
        try (InputStream document = ApiDocument.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException(DOCUMENT + " is missing: the build did not generate it");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
