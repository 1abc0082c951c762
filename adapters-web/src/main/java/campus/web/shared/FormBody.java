package campus.web.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Problem.FieldError;

/**
 * What a form of a page sent: texts by the names of its fields, in the order of the page. A field that was left empty
 * counts as absent. Immutable.
 */
@Hidden
public final class FormBody {

    private final Map<String, List<String>> fields;

    /** {@code fields} in the order in which they came. */
    public FormBody(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        this.fields = copy;
    }

    /** The text of a field, the first when there are several; null when it is absent or empty. */
    public @Nullable String text(String name) {
        return texts(name).stream().filter(text -> !text.isBlank()).findFirst().orElse(null);
    }

    /** All texts of a field, empty ones too. */
    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
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

    /**
     * The request that the API would take for the same: fields with the names of its members, checked in the same way.
     * Fields that the request does not have are the page's own business.
     *
     * @throws ProblemException (invalid fields) with everything that is wrong, each at the name of its field
     */
    public <T extends JsonRequest> T toRequest(Class<T> type) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Argument<?> member : BeanIntrospection.getIntrospection(type).getConstructorArguments()) {
            if (fields.containsKey(member.getName())) {
                members.put(member.getName(), value(member, errors));
            }
        }
        try {
            T request = new JsonBinding(Set.of()).bind(members, type);
            if (errors.isEmpty()) {
                return request;
            }
        } catch (ProblemException invalid) {
            Set<String> told = Set.copyOf(errors.stream().map(error -> String.valueOf(error.pointer())).toList());
            invalid.errors().stream().filter(error -> !told.contains(error.pointer())).forEach(errors::add);
        }
        throw ProblemException.invalidFields(errors);
    }

    private @Nullable Object value(Argument<?> member, List<FieldError> errors) {
        Class<?> type = member.getType();
        if (type == List.class) {
            return texts(member.getName()).stream().filter(text -> !text.isBlank()).toList();
        }
        String text = text(member.getName());
        if (text == null) {
            return null;
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text.equals("true"));
        }
        return Number.class.isAssignableFrom(type) ? number(member.getName(), text, errors) : text;
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
