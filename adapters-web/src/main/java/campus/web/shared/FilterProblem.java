package campus.web.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Resource;

/** What is said of filters that cannot be read: where, what, and what is allowed there. */
final class FilterProblem {

    private static final int MAX_SHOWN = 40;

    private FilterProblem() {}

    static ProblemException at(int position, String code, String detail) {
        return ProblemException.invalidParameter("filter", code, "At character " + position + ": " + detail);
    }

    static ProblemException malformed(int position, String detail) {
        return at(position, "malformed", detail);
    }

    static ProblemException tooMany(int position, int most, String what) {
        return at(position, "too-many", "There are at most " + most + " " + what + "; leave some out.");
    }

    static ProblemException unknownField(int position, String name, Resource resource) {
        List<String> near = NearNames.of(name, names(resource));
        return at(position, "unknown-field", "There is no field " + shown(name) + ". "
                + (near.isEmpty() ? "There are "
                        + all(resource.fields().stream().filter(path -> path.relations().isEmpty())
                                .map(FieldPath::name).toList())
                        + ", and fields of related records." : "Near it are " + all(near) + ".")
                + " All are listed at /api/v1/" + resource.name() + "/fields.");
    }

    static ProblemException unknownOperator(int position, String operator, String name, List<Operator> allowed) {
        return at(position, "unknown-operator",
                "There is no operator " + shown(operator) + ". " + takes(name, allowed));
    }

    static ProblemException operatorNotAllowed(int position, Operator operator, String name, List<Operator> allowed) {
        return at(position, "operator-not-allowed",
                "The operator " + operator.symbol() + " is not allowed there. " + takes(name, allowed));
    }

    static ProblemException valueNotAllowed(int position, String name, Operator operator, String value,
            String allowed) {
        return at(position, "value-not-allowed",
                value + " cannot stand behind " + name + " " + operator.symbol() + ". Use " + allowed + ".");
    }

    /** Between quotes, without what cannot be shown, and cut when it is long. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(MAX_SHOWN).map(c -> isShown(c) ? c : '\uFFFD').forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > MAX_SHOWN ? "…\"" : "\"").toString();
    }

    private static boolean isShown(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** The operators of a field or a relation; none of a relation to one. */
    static String takes(String name, List<Operator> allowed) {
        return allowed.isEmpty()
                ? name + " is a record that is always there; name one of its fields, as in " + name + ".id."
                : name + " takes " + all(allowed.stream().map(Operator::symbol).toList()) + ".";
    }

    private static Set<String> names(Resource resource) {
        Set<String> names = new LinkedHashSet<>();
        resource.fields().stream().map(FieldPath::name).forEach(names::add);
        names.addAll(resource.ways().keySet());
        return names;
    }

    private static String all(Collection<String> names) {
        return String.join(", ", names);
    }
}
