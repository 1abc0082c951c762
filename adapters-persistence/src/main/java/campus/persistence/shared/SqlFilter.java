package campus.persistence.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import campus.application.shared.CaseFolding;
import campus.application.shared.Criteria;
import campus.application.shared.Criteria.Condition;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Relation;

import static java.util.stream.Collectors.joining;

/**
 * Writes criteria as the condition of a statement, with joins to single records and subqueries for several ones. Every
 * value is bound under a name of its own. Not thread-safe.
 */
final class SqlFilter {

    private final SqlSchema schema;
    private final SqlReads reads;
    private final Map<String, Object> values = new HashMap<>();
    private int aliases;

    SqlFilter(SqlSchema schema, SqlReads reads) {
        this.schema = schema;
        this.reads = reads;
    }

    /** The values of all that was written so far, by name. */
    Map<String, Object> values() {
        return values;
    }

    /**
     * A statement or a subquery: its own records, and those that are joined to them so far.
     *
     * @param aliases of joined records by the way to them; the own records have the empty way
     * @param joins what must be joined besides what the statement joins itself
     */
    record Scope(Entity entity, Map<String, String> aliases, StringBuilder joins) {

        static Scope of(Entity entity, Map<String, String> aliases) {
            return new Scope(entity, new HashMap<>(aliases), new StringBuilder());
        }

        String alias() {
            return aliases.getOrDefault("", "");
        }
    }

    String condition(Criteria criteria, Scope scope) {
        return switch (criteria) {
            case Criteria.And(List<Criteria> parts) -> and(parts, scope);
            case Criteria.Or(List<Criteria> parts) -> parts.isEmpty() ? "1 = 0"
                    : parts.stream().map(part -> condition(part, scope)).collect(joining(" or ", "(", ")"));
            case Criteria.Test test -> test.path().isMany() ? and(List.of(test), scope) : test(test, scope);
            case Criteria.Related(List<Relation> way, boolean negated) -> (negated ? "not " : "") + related(way, scope);
        };
    }

    /** Tests of the same way to many are one subquery. */
    private String and(List<Criteria> parts, Scope scope) {
        List<String> conditions = new ArrayList<>();
        List<Criteria.Test> ofMany = new ArrayList<>();
        for (Criteria part : parts) {
            if (part instanceof Criteria.Test test && test.path().isMany()) {
                ofMany.add(test);
            } else {
                conditions.add(condition(part, scope));
            }
        }
        byWay(ofMany).forEach((way, tests) -> conditions
                .add(exists(way, scope, inner -> allOf(shortened(tests, way.size()), inner))));
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private String related(List<Relation> way, Scope scope) {
        List<Relation> first = toMany(way);
        return exists(first, scope, inner -> joined(way.subList(first.size(), way.size()), inner));
    }

    private String exists(List<Relation> way, Scope scope, Function<Scope, String> inside) {
        Relation last = way.getLast();
        List<Relation> before = way.subList(0, way.size() - 1);
        String alias = "x" + aliases++;
        String tie = SqlSchema.tie(owner(before, scope), alias(before, scope), last, alias);
        Scope inner = Scope.of(last.target(), Map.of("", alias));
        String condition = inside.apply(inner);
        return "exists (select 1 from " + SqlSchema.table(last.target()) + " " + alias + inner.joins() + " where " + tie
                + schema.live(last.target(), alias) + " and " + condition + ")";
    }

    /**
     * Inside a subquery: what leads to many again is joined, since one record of each is enough there, and servers plan
     * joins better than subqueries in subqueries.
     */
    private String allOf(List<Criteria.Test> tests, Scope scope) {
        List<String> conditions = new ArrayList<>();
        tests.stream().filter(test -> !test.path().isMany()).forEach(test -> conditions.add(test(test, scope)));
        byWay(tests.stream().filter(test -> test.path().isMany()).toList()).forEach(
                (way, same) -> conditions.add(allOf(shortened(same, way.size()), join(way, scope))));
        return String.join(" and ", conditions);
    }

    private String joined(List<Relation> way, Scope scope) {
        Scope end = scope;
        for (List<Relation> rest = way; rest.stream().anyMatch(Relation::isMany);) {
            List<Relation> first = toMany(rest);
            end = join(first, end);
            rest = rest.subList(first.size(), rest.size());
        }
        return "1 = 1";
    }

    private Scope join(List<Relation> way, Scope scope) {
        Relation last = way.getLast();
        List<Relation> before = way.subList(0, way.size() - 1);
        String alias = "x" + aliases++;
        String tie = SqlSchema.tie(owner(before, scope), alias(before, scope), last, alias);
        scope.joins().append("\njoin ").append(SqlSchema.table(last.target())).append(" ").append(alias).append(" on ")
                .append(tie).append(schema.live(last.target(), alias));
        return new Scope(last.target(), new HashMap<>(Map.of("", alias)), scope.joins());
    }

    private static Map<List<Relation>, List<Criteria.Test>> byWay(List<Criteria.Test> tests) {
        Map<List<Relation>, List<Criteria.Test>> ways = new LinkedHashMap<>();
        tests.forEach(
                test -> ways.computeIfAbsent(toMany(test.path().relations()), way -> new ArrayList<>()).add(test));
        return ways;
    }

    private static List<Criteria.Test> shortened(List<Criteria.Test> tests, int steps) {
        return tests.stream()
                .map(test -> new Criteria.Test(test.path().after(steps), test.condition(), test.negated())).toList();
    }

    private String test(Criteria.Test test, Scope scope) {
        FieldPath path = test.path();
        String column = column(path, scope);
        String holds = switch (test.condition()) {
            case Condition.OneOf(List<Object> of) -> oneOf(of, column);
            case Condition.Range range -> range(range, path.field(), column);
            case Condition.Like like -> like(like, owner(path.relations(), scope), path.field(), column);
            case Condition.InMonth(int month) -> "extract(month from " + column + ") = " + bind(month);
            case Condition.Absent() -> column + " is null";
        };
        if (!test.negated()) {
            return holds;
        }
        return test.condition() instanceof Condition.Absent ? column + " is not null"
                : "(not (" + holds + ")" + (path.field().optional() ? " or " + column + " is null)" : ")");
    }

    /** H2 looks numbers up in an index as ones of the column's type, and fails where they are too large for it. */
    private String oneOf(List<Object> of, String column) {
        boolean large = of.stream().anyMatch(value -> value instanceof Long number && number != number.intValue());
        return of.isEmpty() ? "1 = 0" : (large ? "(" + column + " + 0)" : column) + " in (" + bind(of) + ")";
    }

    /** The value at the end of a way over single records, which are joined when they are not yet. */
    String column(FieldPath path, Scope scope) {
        return schema.column(owner(path.relations(), scope), alias(path.relations(), scope), path.field());
    }

    private static Entity owner(List<Relation> way, Scope scope) {
        return way.isEmpty() ? scope.entity() : way.getLast().target();
    }

    private String range(Condition.Range range, Field field, String column) {
        boolean text = field.kind() == Field.Kind.TEXT;
        String compared = text ? reads.byCodePoint(column) : column;
        List<String> bounds = new ArrayList<>();
        if (range.from() != null) {
            bounds.add(compared + (range.fromIncluded() ? " >= " : " > ") + bound(range.from(), text));
        }
        if (range.to() != null) {
            bounds.add(compared + (range.toIncluded() ? " <= " : " < ") + bound(range.to(), text));
        }
        return bounds.isEmpty() ? column + " is not null" : String.join(" and ", bounds);
    }

    private String bound(Object value, boolean text) {
        return text ? reads.byCodePoint(bind(value)) : bind(value);
    }

    private String like(Condition.Like like, Entity entity, Field field, String column) {
        String searched = column;
        List<String> parts = like.parts();
        if (like.ignoreCase()) {
            parts = parts.stream().map(CaseFolding::fold).toList();
            switch (schema.letters(entity, field)) {
                case MIXED -> searched = column + "_folded";
                case UPPER -> parts = parts.stream().map(SqlFilter::upper).toList();
                case LOWER -> {
                    // which the folded parts are
                }
            }
        }
        String pattern = parts.stream().map(part -> part.replaceAll("[!%_]", "!$0")).collect(joining("%"));
        return searched + " like " + bind(pattern) + " escape '!'";
    }

    private static String upper(String folded) {
        StringBuilder upper = new StringBuilder(folded.length());
        folded.chars().forEach(c -> upper.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : (char) c));
        return upper.toString();
    }

    /** The alias of the single records at the end of a way, which are joined when they are not yet. */
    private String alias(List<Relation> way, Scope scope) {
        String known = scope.aliases().get(name(way));
        if (known != null) {
            return known;
        }
        List<Relation> before = way.subList(0, way.size() - 1);
        String from = alias(before, scope);
        String alias = scope.alias() + "_" + name(way).replace('.', '_');
        scope.joins().append("\nleft join ").append(SqlSchema.table(way.getLast().target())).append(" ").append(alias)
                .append(" on ").append(SqlSchema.tie(owner(before, scope), from, way.getLast(), alias));
        scope.aliases().put(name(way), alias);
        return alias;
    }

    /** A way up to the first relation to many of it, that included. */
    private static List<Relation> toMany(List<Relation> way) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).isMany()) {
                return way.subList(0, i + 1);
            }
        }
        throw new IllegalArgumentException("leads to one only: " + name(way));
    }

    private static String name(List<Relation> way) {
        return way.stream().map(Relation::name).collect(joining("."));
    }

    private String bind(Object value) {
        String name = "filter" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
