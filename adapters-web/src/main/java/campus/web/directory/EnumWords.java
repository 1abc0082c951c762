package campus.web.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Constants as clients write them: in lower case, each once, one or more. */
final class EnumWords {

    private EnumWords() {}

    static <E extends Enum<E>> Set<E> read(List<String> names, Class<E> type) {
        if (names.isEmpty()) {
            throw new InvalidValueException(new Violation.Required());
        }
        Set<E> read = EnumSet.noneOf(type);
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = String.valueOf(i);
            String name = String.valueOf(names.get(i));
            Arrays.stream(type.getEnumConstants()).filter(constant -> text(constant).equals(name)).findFirst()
                    .ifPresentOrElse(constant -> {
                        if (!read.add(constant)) {
                            violations.add(new FieldViolation(place, new Violation.Repeated()));
                        }
                    }, () -> violations.add(new FieldViolation(place, new Violation.Malformed(
                            Arrays.stream(type.getEnumConstants()).map(EnumWords::text)
                                    .collect(Collectors.joining(" or "))))));
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
        return read;
    }

    /** In the order of their declaration. */
    static <E extends Enum<E>> List<String> texts(Collection<E> constants) {
        return constants.stream().sorted().map(EnumWords::text).toList();
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
