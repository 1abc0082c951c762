package campus.web.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import org.jspecify.annotations.Nullable;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;
import campus.web.shared.Problem.FieldError;

/** Makes a request record out of a JSON object and collects every member that does not fit. Not thread-safe. */
final class JsonBinding {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Beyond this, a number is no number anybody means, and arithmetic with it would not end. */
    private static final int MAX_EXPONENT = 50;
    /** More than anybody corrects at once. */
    private static final int MAX_ERRORS = 100;

    private final Set<String> readOnly;
    private final List<FieldError> errors = new ArrayList<>();

    /** Members with one of the {@code readOnly} names are refused with a word of their own. */
    JsonBinding(Set<String> readOnly) {
        this.readOnly = readOnly;
    }

    /** The record, or all that is wrong with the object.
     *
     * @throws ProblemException (invalid fields) with everything that is wrong */
    <T extends JsonRequest> T bind(@Nullable Object json, Class<T> type) {
        T request = type.cast(bindObject("", json, type));
        if (errors.isEmpty() && request != null) {
            return request;
        }
        if (request != null) {
            addViolations(request);
        }
        throw ProblemException.invalidFields(errors);
    }

    /** Ends the request at once when nobody would read on. */
    private void report(FieldError error) {
        errors.add(error);
        if (errors.size() >= MAX_ERRORS) {
            throw ProblemException.invalidFields(errors);
        }
    }

    private void addViolations(JsonRequest request) {
        List<String> known = errors.stream().map(error -> error.pointer() + "/").toList();
        violations(request).stream()
                .filter(error -> known.stream().noneMatch(place -> place.startsWith(error.pointer() + "/")))
                .forEach(this::report);
    }

    /** What is wrong with a request whose members all have the right types. */
    static List<FieldError> violations(JsonRequest request) {
        try {
            request.check();
            return List.of();
        } catch (InvalidValueException invalid) {
            return ViolationText.errors(invalid);
        } catch (ProblemException invalid) {
            return invalid.errors();
        }
    }

    private @Nullable Object bindObject(String pointer, @Nullable Object json, Class<?> type) {
        if (!(json instanceof Map<?, ?> members)) {
            return wrongType(pointer, "an object");
        }
        BeanIntrospection<?> introspection = BeanIntrospection.getIntrospection(type);
        Argument<?>[] components = introspection.getConstructorArguments();
        Set<String> names = Arrays.stream(components).map(JsonBinding::name).collect(Collectors.toSet());
        members.keySet().stream().map(String::valueOf).filter(name -> !names.contains(name))
                .forEach(name -> unknown(pointer, name, components));
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = name(components[i]);
            values[i] = bind(pointer + "/" + name, members.get(name), components[i]);
        }
        return introspection.instantiate(values);
    }

    /** Members that a standard names are named so. */
    private static String name(Argument<?> component) {
        return component.getAnnotationMetadata().stringValue(JsonProperty.class).orElseGet(component::getName);
    }

    private void unknown(String pointer, String name, Argument<?>[] known) {
        String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        report(readOnly.contains(name)
                ? FieldError.at(place, "read-only", "This is set by the server or fixed; leave it out.")
                : FieldError.at(place, "unknown-property", "There is no such property; there are: "
                        + Arrays.stream(known).map(JsonBinding::name).collect(Collectors.joining(", ")) + "."));
    }

    private @Nullable Object bind(String pointer, @Nullable Object json, Argument<?> component) {
        if (json == null) {
            return null;
        }
        Class<?> type = component.getType();
        if (type == List.class) {
            return bindList(pointer, json, component);
        }
        if (type == Boolean.class) {
            return json instanceof Boolean ? json : wrongType(pointer, "true or false");
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return json instanceof BigDecimal number ? number(pointer, number, type) : wrongType(pointer, "a number");
        }
        if (type == Object.class) { // a grade: number or letter
            return json instanceof BigDecimal number ? number(pointer, number, BigDecimal.class)
                    : json instanceof String ? json : wrongType(pointer, "a number or a text");
        }
        if (JsonRequest.class.isAssignableFrom(type)) {
            return bindObject(pointer, json, type);
        }
        return json instanceof String text ? text(pointer, text, type)
                : wrongType(pointer, "a text; send a text in quotes");
    }

    /** A list beyond the size that its component allows is refused as a whole, not item by item. */
    private @Nullable Object bindList(String pointer, Object json, Argument<?> component) {
        if (!(json instanceof List<?> items)) {
            return wrongType(pointer, "a list");
        }
        int maximum = component.getAnnotationMetadata().intValue(Size.class, "max").orElse(Integer.MAX_VALUE);
        if (items.size() > maximum) {
            Violation tooMany = new Violation.TooMany(maximum);
            report(FieldError.at(pointer, tooMany.code(), ViolationText.of(tooMany)));
            return null;
        }
        Argument<?> itemType = component.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = pointer + "/" + i;
            Object item = items.get(i);
            Object value = item == null ? wrongType(place, "a value") : bind(place, item, itemType);
            values.add(value);
        }
        return values.contains(null) ? null : values;
    }

    private @Nullable Object number(String pointer, BigDecimal number, Class<?> type) {
        if (Math.abs((long) number.scale()) > MAX_EXPONENT || number.precision() > MAX_EXPONENT) {
            report(FieldError.at(pointer, "out-of-range", "The number is too large, or too long."));
            return null;
        }
        if (type == BigDecimal.class) {
            return number;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return wrongType(pointer, "a whole number of common size");
        }
    }

    private @Nullable Object text(String pointer, String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID_FORM.matcher(text).matches() ? UUID.fromString(text)
                    : malformed(pointer, "01890a5d-ac96-774b-bcce-b302099a8057");
        }
        if (type == LocalDate.class) {
            return time(pointer, text, JsonBinding::date, "2026-08-31");
        }
        if (type == LocalTime.class) {
            return time(pointer, text, LocalTime::parse, "09:30");
        }
        if (type == Instant.class) {
            return time(pointer, text, JsonBinding::instant, "2026-08-01T08:00:00Z");
        }
        return text;
    }

    /** Years of four digits, since not every store knows others. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new DateTimeException("year " + date.getYear());
        }
        return date;
    }

    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        date(time.toLocalDate().toString());
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Object time(String pointer, String text, Function<String, Object> parser, String example) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return malformed(pointer, example);
        }
    }

    private @Nullable Object malformed(String pointer, String example) {
        report(FieldError.at(pointer, "malformed", "The value does not have the right form; write it like "
                + example + "."));
        return null;
    }

    private @Nullable Object wrongType(String pointer, String wanted) {
        report(FieldError.at(pointer, "wrong-type", "The JSON type is wrong; this is " + wanted + "."));
        return null;
    }
}
