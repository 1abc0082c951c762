package campus.application.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria.Condition;

/** Tells whether records meet criteria, by walking from record to record. */
public final class InMemoryCriteria {

    private InMemoryCriteria() {}

    /** A record as the fields and relations of its type see it. */
    public interface Node {

        /** The value, typed as criteria have it. */
        @Nullable
        Object value(Field field);

        /** The records at the end of a relation, live ones only when there may be many. */
        List<? extends Node> related(Relation relation);
    }

    /** The value at the end of a way over single records. */
    public static @Nullable Object value(Node node, FieldPath path) {
        return walk(node, path.relations()).findFirst().orElseThrow().value(path.field());
    }

    public static UUID id(Node node) {
        return (UUID) Objects.requireNonNull(node.value(Entity.ID));
    }

    /** The values of these fields. */
    public static Row row(Node node, List<FieldPath> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(path -> values.put(path.name(), value(node, path)));
        return new Row(id(node), values);
    }

    /** A page with what was asked for of each item besides. */
    public static <V> Page<V> including(Page<V> page, List<FieldPath> include, Function<V, Node> node) {
        return include.isEmpty() ? page
                : new Page<>(page.items(), page.next(), page.total(),
                        page.items().stream().map(item -> row(node.apply(item), include)).toList());
    }

    public static boolean meets(Node node, Criteria criteria) {
        return switch (criteria) {
            case Criteria.And(List<Criteria> parts) -> all(node, parts);
            case Criteria.Or(List<Criteria> parts) -> parts.stream().anyMatch(part -> meets(node, part));
            case Criteria.Test test -> all(node, List.of(test));
            case Criteria.Related(List<Relation> way, boolean negated) ->
                    walk(node, way).findAny().isPresent() != negated;
        };
    }

    private static boolean all(Node node, List<Criteria> parts) {
        Map<List<Relation>, List<Criteria>> ofMany = new LinkedHashMap<>();
        List<Criteria> others = new ArrayList<>();
        for (Criteria part : parts) {
            if (part instanceof Criteria.Test test && test.path().isMany()) {
                ofMany.computeIfAbsent(toMany(test), way -> new ArrayList<>()).add(test);
            } else {
                others.add(part);
            }
        }
        return others.stream()
                .allMatch(part -> part instanceof Criteria.Test test ? test(node, test) : meets(node, part))
                && ofMany.entrySet().stream().allMatch(entry -> walk(node, entry.getKey()).anyMatch(
                        related -> all(related, shortened(entry.getValue(), entry.getKey().size()))));
    }

    private static List<Criteria> shortened(List<Criteria> tests, int steps) {
        return tests.stream().map(Criteria.Test.class::cast).<Criteria>map(
                test -> new Criteria.Test(test.path().after(steps), test.condition(), test.negated())).toList();
    }

    private static List<Relation> toMany(Criteria.Test test) {
        List<Relation> way = test.path().relations();
        int first = 0;
        while (!way.get(first).isMany()) {
            first++;
        }
        return way.subList(0, first + 1);
    }

    private static Stream<? extends Node> walk(Node node, List<Relation> way) {
        Stream<? extends Node> nodes = Stream.of(node);
        for (Relation relation : way) {
            nodes = nodes.flatMap(from -> from.related(relation).stream());
        }
        return nodes;
    }

    private static boolean test(Node node, Criteria.Test test) {
        return holds(test.condition(), value(node, test.path())) != test.negated();
    }

    private static boolean holds(Condition condition, @Nullable Object value) {
        if (value == null || condition instanceof Condition.Absent) {
            return value == null && condition instanceof Condition.Absent;
        }
        return switch (condition) {
            case Condition.OneOf(List<Object> values) -> values.stream().anyMatch(one -> compare(value, one) == 0);
            case Condition.Range range -> within(range, value);
            case Condition.Like like -> like(like, (String) value);
            case Condition.InMonth(int month) -> month == switch (value) {
                case LocalDate date -> date.getMonthValue();
                case Instant instant -> instant.atOffset(ZoneOffset.UTC).getMonthValue();
                default -> throw new IllegalArgumentException("no time: " + value);
            };
            case Condition.Absent absent -> throw new IllegalStateException(absent.toString());
        };
    }

    private static boolean within(Condition.Range range, Object value) {
        int above = range.from() == null ? 1 : compare(value, Objects.requireNonNull(range.from()));
        int below = range.to() == null ? -1 : compare(value, Objects.requireNonNull(range.to()));
        return (above > 0 || (above == 0 && range.fromIncluded())) && (below < 0 || (below == 0 && range.toIncluded()));
    }

    private static boolean like(Condition.Like like, String value) {
        String pattern = like.parts().stream()
                .map(part -> Pattern.quote(like.ignoreCase() ? CaseFolding.fold(part) : part))
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(like.ignoreCase() ? CaseFolding.fold(value) : value)
                .matches();
    }

    /** Orders values of the same type. */
    static int compare(Object one, Object other) {
        return switch (one) {
            case String text -> ListFields.compareText(text, (String) other);
            case Long number -> number.compareTo((Long) other);
            case BigDecimal number -> number.compareTo((BigDecimal) other);
            case LocalDate date -> date.compareTo((LocalDate) other);
            case Instant instant -> instant.compareTo((Instant) other);
            case UUID id -> ListFields.compare(id, (UUID) other);
            default -> throw new IllegalArgumentException("no such value: " + one);
        };
    }
}
