package campus.web.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import campus.application.shared.FieldPath;
import campus.application.shared.Relation;
import campus.application.shared.Resource;

/** The query parameters that say what is shown of each record of a list, as they came. */
@Introspected
public record ShapeParameters(
        @Nullable @QueryValue("include") @Parameter(
                description = "Related records to show inside each item, separated by commas: `course,course.department`, "
                        + "or `enrollments`; with relations to many a page has at most 100 items",
                example = "course,term") String include,
        @Nullable @QueryValue("fields") @Parameter(
                description = "The only fields to read and show, separated by commas, those of single related records "
                        + "too; the id is always there",
                example = "id,course.code") String fields) {

    private static final int MOST_NAMES = 100;

    /**
     * What is shown of the records of a list.
     *
     * @throws ProblemException (400) naming the parameter and what it may name
     */
    Shape shape(Resource resource) {
        Set<FieldPath> read = new LinkedHashSet<>();
        if (fields != null) {
            read.add(resource.require("id"));
            names("fields", fields).forEach(name -> read.add(field(resource, name)));
        }
        Map<Relation, Set<FieldPath>> many = new LinkedHashMap<>();
        if (include != null) {
            names("include", include).forEach(name -> include(resource, name, read, many));
        }
        Map<Relation, List<FieldPath>> ofMany = new LinkedHashMap<>();
        many.forEach((relation, paths) -> ofMany.put(relation, List.copyOf(paths)));
        return new Shape(List.copyOf(read), fields != null, ofMany);
    }

    private static void include(Resource resource, String name, Set<FieldPath> read,
            Map<Relation, Set<FieldPath>> many) {
        List<Relation> way = resource.way(name).filter(ShapeParameters::isIncludable)
                .orElseThrow(() -> unknown("include", "unknown-relation", "relation \"" + name + "\" to include",
                        resource.ways().entrySet().stream().filter(known -> isIncludable(known.getValue()))
                                .map(Map.Entry::getKey).collect(Collectors.joining(", "))));
        Relation first = way.getFirst();
        for (int steps = 1; steps <= way.size(); steps++) {
            List<Relation> part = way.subList(0, steps);
            part.getLast().target().fields().forEach(field -> {
                FieldPath path = new FieldPath(part, field);
                if (resource.field(path.name()).isEmpty()) {
                    return;
                }
                if (first.isMany()) {
                    many.computeIfAbsent(first, relation -> new LinkedHashSet<>()).add(path.after(1));
                } else {
                    read.add(path);
                }
            });
        }
    }

    /** Over single records, or once to many and over single ones from there. */
    private static boolean isIncludable(List<Relation> way) {
        return way.stream().skip(1).noneMatch(Relation::isMany);
    }

    private static FieldPath field(Resource resource, String name) {
        return resource.field(name).filter(path -> !path.isMany())
                .orElseThrow(() -> unknown("fields", "unknown-field", "field \"" + name + "\" to show",
                        resource.fields().stream().filter(path -> !path.isMany()).map(FieldPath::name)
                                .collect(Collectors.joining(", "))));
    }

    private static List<String> names(String parameter, String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (names.contains(name)) {
                throw ProblemException.invalidParameter(parameter, "repeated",
                        "The name \"" + name + "\" stands there twice; remove one.");
            }
            names.add(name);
        }
        if (names.size() > MOST_NAMES) {
            throw ProblemException.invalidParameter(parameter, "too-many",
                    "At most " + MOST_NAMES + " names can stand there.");
        }
        return names;
    }

    private static ProblemException unknown(String parameter, String code, String what, String allowed) {
        return ProblemException.invalidParameter(parameter, code, "There is no " + what + "; there are: " + allowed
                + ".");
    }
}
