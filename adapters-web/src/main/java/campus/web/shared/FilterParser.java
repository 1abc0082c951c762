package campus.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import campus.application.shared.Criteria;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Relation;
import campus.application.shared.Resource;

/**
 * Reads filters, in RSQL: {@code or = and *("," and)}, {@code and = unit *(";" unit)},
 * {@code unit = "(" or ")" / selector operator value}. Length, depth and number of conditions are limited, so every
 * text is read in little time and on little stack.
 */
public final class FilterParser {

    static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 20;
    static final int MAX_CONDITIONS = 50;
    static final int MAX_TO_MANY = 8;
    static final int MAX_VALUES = 500;

    private static final Map<String, Operator> ALIASES = Map.of("=eq=", Operator.EQUAL, "=ne=", Operator.NOT_EQUAL,
            "=gt=", Operator.GREATER, "=ge=", Operator.GREATER_OR_EQUAL, "=lt=", Operator.LESS, "=le=",
            Operator.LESS_OR_EQUAL);

    private final FilterText text;
    private final Resource resource;
    private int conditions;
    private int toMany;

    private FilterParser(String filter, Resource resource) {
        this.text = new FilterText(filter);
        this.resource = resource;
    }

    /**
     * What a filter of a list says.
     *
     * @throws ProblemException (400) naming the place of what cannot be read, and what is allowed there
     */
    public static Criteria parse(String filter, Resource resource) {
        return new FilterParser(filter, resource).all();
    }

    private Criteria all() {
        if (text.length() > MAX_LENGTH) {
            throw FilterProblem.at(MAX_LENGTH + 1, "too-long",
                    "A filter has at most " + MAX_LENGTH + " characters; ask in several requests.");
        }
        if (text.isAtEnd()) {
            throw text.missing("a condition", "Write one, or leave the parameter out.");
        }
        Criteria criteria = or(0);
        if (!text.isAtEnd()) {
            throw text.missing("; or , or the end", FilterText.QUOTES);
        }
        return criteria;
    }

    private Criteria or(int depth) {
        List<Criteria> parts = new ArrayList<>();
        do {
            parts.add(and(depth));
        } while (text.take(',') || text.takeWord("or"));
        return parts.size() == 1 ? parts.getFirst() : new Criteria.Or(parts);
    }

    private Criteria and(int depth) {
        List<Criteria> parts = new ArrayList<>();
        do {
            parts.add(unit(depth));
        } while (text.take(';') || text.takeWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Criteria.And(parts);
    }

    private Criteria unit(int depth) {
        int position = text.position();
        if (!text.take('(')) {
            return condition(position);
        }
        if (depth == MAX_DEPTH) {
            throw FilterProblem.at(position, "too-deep",
                    "There are at most " + MAX_DEPTH + " levels of parentheses; leave some out.");
        }
        Criteria inside = or(depth + 1);
        if (!text.take(')')) {
            throw text.missing("; or , or ) for the parenthesis at character " + position, FilterText.QUOTES);
        }
        return apart(inside);
    }

    /** Along a way to many it matters that a condition alone between parentheses is not side by side with others. */
    private static Criteria apart(Criteria inside) {
        return inside instanceof Criteria.Test test && test.path().isMany() ? new Criteria.And(List.of(inside))
                : inside;
    }

    private Criteria condition(int position) {
        String name = text.word();
        if (name.isEmpty()) {
            throw text.missing("a field",
                    "All are listed at /api/v1/" + resource.name() + "/fields.");
        }
        if (++conditions > MAX_CONDITIONS) {
            throw FilterProblem.tooMany(position, MAX_CONDITIONS, "conditions");
        }
        Optional<FieldPath> path = resource.field(name);
        if (path.isPresent()) {
            return test(position, path.get());
        }
        return related(position, name,
                resource.way(name).orElseThrow(() -> FilterProblem.unknownField(position, name, resource)));
    }

    private Criteria test(int position, FieldPath path) {
        if (path.isMany()) {
            countToMany(position);
        }
        Operator operator = operator(path.name(), Operator.of(path.field()));
        return new FilterArgument(path.name(), operator, text.values(MAX_VALUES)).of(path);
    }

    private Criteria related(int position, String name, List<Relation> way) {
        if (way.stream().anyMatch(Relation::isMany)) {
            countToMany(position);
        }
        Operator operator = operator(name, Operator.of(way));
        return new FilterArgument(name, operator, text.values(MAX_VALUES)).of(way);
    }

    private void countToMany(int position) {
        if (++toMany > MAX_TO_MANY) {
            throw FilterProblem.tooMany(position, MAX_TO_MANY, "conditions along relations to many");
        }
    }

    private Operator operator(String name, List<Operator> allowed) {
        int position = text.position();
        String symbol = text.operator();
        if (symbol.isEmpty()) {
            throw text.missing("an operator", FilterProblem.takes(name, allowed));
        }
        Operator operator = operator(symbol)
                .orElseThrow(() -> FilterProblem.unknownOperator(position, symbol, name, allowed));
        if (!allowed.contains(operator)) {
            throw FilterProblem.operatorNotAllowed(position, operator, name, allowed);
        }
        return operator;
    }

    /** The operator that stands in a filter like this; empty when there is none. */
    static Optional<Operator> operator(String symbol) {
        return Operator.find(symbol).or(() -> Optional.ofNullable(ALIASES.get(symbol)));
    }
}
