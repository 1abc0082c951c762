package campus.web.registrar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * Values as the API writes them: enum constants in lower case, days by their first three letters, grades, long texts.
 */
final class Wire {

    private Wire() {}

    /** @throws InvalidValueException naming all constants when the text names none of them */
    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> ReasonFacts.lower(c).equals(text)).findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        new Violation.Malformed(Arrays.stream(type.getEnumConstants()).map(ReasonFacts::lower)
                                .collect(Collectors.joining(" or ")))));
    }

    /** A grade that came as a JSON number or as text. */
    static Grade grade(Object raw, GradeScale scale) {
        return raw instanceof BigDecimal number ? new Grade(number) : scale.parse(raw.toString());
    }

    /** The text, or as much of it as there may be, with "…" at its end. */
    static String cut(String text, int maximum) {
        if (text.length() <= maximum) {
            return text;
        }
        int end = maximum - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    static List<String> days(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(Wire::day).toList();
    }

    /** @throws InvalidValueException when a text is no day, or a day is there twice */
    static Set<DayOfWeek> days(List<String> texts) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String text : texts) {
            DayOfWeek day = Arrays.stream(DayOfWeek.values()).filter(known -> day(known).equals(text)).findFirst()
                    .orElseThrow(() -> new InvalidValueException(new Violation.Malformed("mon, tue, …, sun")));
            if (!days.add(day)) {
                throw new InvalidValueException(new Violation.Repeated());
            }
        }
        return days;
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
