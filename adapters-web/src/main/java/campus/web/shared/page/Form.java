package campus.web.shared.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.Refusal;

/**
 * A form as a page shows it: the texts in its fields, and what is wrong with them. Immutable.
 *
 * @param problem what is wrong with all of it, null when nothing is
 * @param reasons why it is refused; empty when it is not
 */
public record Form(FormBody body, @Nullable String problem, List<FieldError> errors, List<Refusal> reasons) {

    /** A form as somebody sent it. */
    public static Form of(FormBody body) {
        return new Form(body, null, List.of(), List.of());
    }

    /** A form with the present values of what it changes; null ones are empty. */
    public static Form of(Map<String, ? extends @Nullable Object> values) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, texts(value)));
        return of(new FormBody(fields));
    }

    /** A form in which nothing stands. */
    public static Form empty() {
        return of(Map.of());
    }

    /** The same form, as it could not be accepted. */
    public Form refused(ProblemException why) {
        return new Form(body, why.getMessage(), why.errors(), why.reasons());
    }

    /** The same form, with what stands against all of it. */
    public Form refused(String why) {
        return new Form(body, why, List.of(), List.of());
    }

    /** The text of a field, "" when it is empty. */
    public String value(String name) {
        return body.texts(name).stream().findFirst().orElse("");
    }

    /** Whether a field with several values has this one. */
    public boolean has(String name, String value) {
        return body.texts(name).contains(value);
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String error(String name) {
        return errors.stream().filter(error -> at(error).equals(name) || at(error).startsWith(name + "/"))
                .map(FieldError::detail).findFirst().orElse(null);
    }

    /** What is wrong with a list or a row of it, and not with something inside; null when nothing is. */
    public @Nullable String errorOf(String name) {
        return errors.stream().filter(error -> at(error).equals(name)).map(FieldError::detail).findFirst()
                .orElse(null);
    }

    /** What is wrong with fields that the page does not show. */
    public List<FieldError> errorsBeside(Set<String> shown) {
        return errors.stream().filter(error -> shown.stream()
                .noneMatch(name -> at(error).equals(name) || at(error).startsWith(name + "/"))).toList();
    }

    private static String at(FieldError error) {
        return error.pointer() == null ? String.valueOf(error.parameter()) : error.pointer().replaceFirst("^/", "");
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> values -> values.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }
}
