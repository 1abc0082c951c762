package campus.web.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Problem.FieldError;

/**
 * What a form of a page sent: texts by the names of its fields, in the order of the page. A field that was left empty
 * counts as absent. A field inside a list stands in a row of it and is named like a JSON pointer: "meetings/0/endsAt".
 * Immutable.
 */
@Hidden
public final class FormBody {

    /** A form in which nothing stands. */
    public static final FormBody EMPTY = new FormBody(Map.of());

    private static final Pattern IN_ROW = Pattern.compile("/(\\d{1,6})/(.+)", Pattern.DOTALL);

    private final Map<String, List<String>> fields;

    /** {@code fields} in the order in which they came. */
    public FormBody(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        this.fields = copy;
    }

    /** The form that would become this request. */
    public static FormBody of(JsonRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        JsonValues.of(request).forEach((name, value) -> flatten(name, value, fields));
        return new FormBody(fields);
    }

    /** The text of a field, the first when there are several; null when it is absent or empty. */
    public @Nullable String text(String name) {
        return texts(name).stream().filter(text -> !text.isBlank()).findFirst().orElse(null);
    }

    /** All texts of a field, empty ones too. */
    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The text of a field as it is, since white space counts in passwords; null when it is absent or empty. */
    public @Nullable String verbatim(String name) {
        return texts(name).stream().filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    /**
     * The version of the record that the page showed.
     *
     * @throws ProblemException when the form does not say it
     */
    public long version() {
        String text = text("version");
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form does not say which version of the record it changes; load the page again.");
        }
        return Long.parseLong(text);
    }

    /** Every field, as it came. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    /** The same form with another text in one of its fields; null takes the field away. */
    public FormBody with(String name, @Nullable String text) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        if (text == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(text));
        }
        return new FormBody(changed);
    }

    /** The rows of a list, in their order, as in "meetings/0". */
    public List<String> rows(String list) {
        return numbered(list).keySet().stream().map(number -> list + "/" + number).toList();
    }

    /** The same form with one more row in a list, in which nothing stands. */
    public FormBody withRow(String list) {
        SortedMap<Integer, Map<String, List<String>>> rows = numbered(list);
        return with(list + "/" + (rows.isEmpty() ? 0 : rows.lastKey() + 1) + "/new", "");
    }

    /** The same form without one row of a list; those after it move up. */
    public FormBody withoutRow(String row) {
        int slash = row.lastIndexOf('/');
        String list = row.substring(0, Math.max(0, slash));
        return withRows(list, numbered(list).entrySet().stream()
                .filter(entry -> !row.equals(list + "/" + entry.getKey())).map(Map.Entry::getValue).toList());
    }

    /** The same form without the rows of a list in which nothing stands; the others are numbered from 0. */
    public FormBody withoutBlankRows(String list) {
        return withRows(list, numbered(list).values().stream().filter(row -> !isBlank(row)).toList());
    }

    /** The same form with nothing but these fields. */
    public FormBody only(Collection<String> names) {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        kept.keySet().retainAll(names);
        return new FormBody(kept);
    }

    /**
     * The request that the API would take for the same: fields with the names of its members, checked in the same way.
     * Fields that the request does not have are the page's own business.
     *
     * @throws ProblemException (invalid fields) with everything that is wrong, each at the name of its field
     */
    public <T extends JsonRequest> T toRequest(Class<T> type) {
        return toRequest(type, List.of());
    }

    /** The same, when something is known to be wrong already; nothing more is said of those fields. */
    public <T extends JsonRequest> T toRequest(Class<T> type, List<FieldError> found) {
        List<FieldError> errors = new ArrayList<>(found);
        Map<String, @Nullable Object> members = members("", type, errors);
        try {
            T request = new JsonBinding(Set.of()).bind(members, type);
            add(JsonBinding.violations(request), errors);
            if (errors.isEmpty()) {
                return request;
            }
        } catch (ProblemException invalid) {
            add(invalid.errors(), errors);
        }
        throw ProblemException.invalidFields(errors);
    }

    /** Nothing more is said of a field of which something is said already. */
    private static void add(List<FieldError> more, List<FieldError> errors) {
        Set<String> told = Set.copyOf(errors.stream().map(error -> String.valueOf(error.pointer())).toList());
        more.stream().filter(error -> !told.contains(error.pointer())).forEach(errors::add);
    }

    private Map<String, @Nullable Object> members(String place, Class<?> type, List<FieldError> errors) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Argument<?> member : BeanIntrospection.getIntrospection(type).getConstructorArguments()) {
            Class<?> item = member.getFirstTypeVariable().<Class<?>>map(Argument::getType).orElse(Object.class);
            String name = place + member.getName();
            if (JsonRequest.class.isAssignableFrom(item)) {
                members.put(member.getName(),
                        rows(name).stream().map(row -> members(row + "/", item, errors)).toList());
            } else if (fields.containsKey(name)) {
                members.put(member.getName(), value(name, member.getType(), errors));
            }
        }
        return members;
    }

    private @Nullable Object value(String name, Class<?> type, List<FieldError> errors) {
        if (type == List.class) {
            return texts(name).stream().filter(text -> !text.isBlank()).toList();
        }
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text.equals("true"));
        }
        return Number.class.isAssignableFrom(type) ? number(name, text, errors) : text;
    }

    /** The fields of each row, under their names within it. */
    private SortedMap<Integer, Map<String, List<String>>> numbered(String list) {
        SortedMap<Integer, Map<String, List<String>>> rows = new TreeMap<>();
        fields.forEach((name, texts) -> {
            Matcher inRow = IN_ROW.matcher(name.startsWith(list) ? name.substring(list.length()) : "");
            if (inRow.matches()) {
                rows.computeIfAbsent(Integer.valueOf(inRow.group(1)), any -> new LinkedHashMap<>())
                        .put(inRow.group(2), texts);
            }
        });
        return rows;
    }

    private FormBody withRows(String list, List<Map<String, List<String>>> rows) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(name -> name.startsWith(list + "/"));
        for (int i = 0; i < rows.size(); i++) {
            String row = list + "/" + i + "/";
            rows.get(i).forEach((name, texts) -> changed.put(row + name, texts));
        }
        return new FormBody(changed);
    }

    private static boolean isBlank(Map<String, List<String>> row) {
        return row.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    private static void flatten(String name, @Nullable Object value, Map<String, List<String>> fields) {
        switch (value) {
            case null -> {
                // left out, as by a form in which nothing stands there
            }
            case Map<?, ?> members -> members.forEach((inner, item) -> flatten(name + "/" + inner, item, fields));
            case List<?> items when items.stream().allMatch(String.class::isInstance) ->
                    fields.put(name, items.stream().map(String::valueOf).toList());
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    flatten(name + "/" + i, items.get(i), fields);
                }
            }
            case BigDecimal number -> fields.put(name, List.of(number.toPlainString()));
            default -> fields.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable BigDecimal number(String name, String text, List<FieldError> errors) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            errors.add(FieldError.at("/" + name, "malformed", "This is not a number; write one like 3 or 2.5."));
            return null;
        }
    }
}
