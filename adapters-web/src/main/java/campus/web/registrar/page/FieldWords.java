package campus.web.registrar.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Relation;
import campus.web.shared.FilterRow;
import campus.web.shared.page.Texts;

/** What people call fields, their values, and what can be said of them. */
final class FieldWords {

    private static final Texts TEXTS = Texts.english();
    private static final Map<String, String> ORDER = inOrder("==", "is", "!=", "is-not", ">=", "at-least", "<=",
            "at-most", ">", "more", "<", "less");
    private static final Map<String, String> DAYS = inOrder(">=", "from", "<=", "until", "==", "is", "!=", "is-not",
            ">", "after", "<", "before");
    private static final Map<String, String> MOMENTS = inOrder(">=", "from", "<=", "until", ">", "after", "<",
            "before");
    private static final Map<String, String> TEXT = inOrder("=icontains=", "contains", "=iexact=", "is",
            "=istartswith=", "begins", "=iendswith=", "ends", "==", "exactly", "!=", "not-exactly");
    private static final Map<String, String> PROSE = inOrder("=contains=", "contains", "==", "is", "!=", "is-not");
    private static final Map<String, String> SAME = inOrder("==", "is", "!=", "is-not");

    private FieldWords() {}

    /** A field, with what it is a field of where that is another record. */
    static String label(FieldPath path, Entity of) {
        Entity owner = path.entity(of);
        String own = TEXTS.of("fields." + owner.name() + "." + path.field().name());
        return path.relations().isEmpty() ? own
                : label(owner) + " "
                        + (Character.isUpperCase(own.charAt(1)) ? own
                                : own.substring(0, 1).toLowerCase(Locale.ROOT)
                                        + own.substring(1));
    }

    /** Whether people may choose it: versions mean nothing to them, and identities of single related records stand twice. */
    static boolean isOffered(FieldPath path) {
        return !path.field().name().equals("version")
                && (path.isMany() || path.relations().isEmpty() || !path.field().equals(Entity.ID));
    }

    /** A type of record, as in "Section". */
    static String label(Entity type) {
        return TEXTS.of("fields." + type.name());
    }

    static String related() {
        return TEXTS.of("fields.related");
    }

    /** Many related records, as in "Sections". */
    static String label(List<Relation> way) {
        return TEXTS.of("fields.many." + way.getLast().target().name());
    }

    /** One of the few values of a field, as in "waitlisted". */
    static String choice(String value) {
        return TEXTS.of("fields.value." + value.toLowerCase(Locale.ROOT));
    }

    /** What can be said of a field: operators of filters with their words. */
    static Map<String, String> operators(Field field) {
        Map<String, String> operators = new LinkedHashMap<>(field.isChoice() ? SAME : switch (field.kind()) {
            case TEXT -> TEXT;
            case PROSE -> PROSE;
            case INTEGER, DECIMAL -> ORDER;
            case DATE -> DAYS;
            case INSTANT -> MOMENTS;
            case UUID -> SAME;
        });
        if (field.optional()) {
            operators.put(FilterRow.PRESENT, "present");
            operators.put(FilterRow.ABSENT, "absent");
        }
        return words(operators);
    }

    /** What can be said of many related records: whether there are any. */
    static Map<String, String> operatorsOfMany() {
        return words(inOrder(FilterRow.PRESENT, "some", FilterRow.ABSENT, "none"));
    }

    private static Map<String, String> words(Map<String, String> keys) {
        Map<String, String> words = new LinkedHashMap<>();
        keys.forEach((operator, key) -> words.put(operator, TEXTS.of("fields.operator." + key)));
        return words;
    }

    private static Map<String, String> inOrder(String... operatorsAndKeys) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < operatorsAndKeys.length; i += 2) {
            ordered.put(operatorsAndKeys[i], operatorsAndKeys[i + 1]);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
