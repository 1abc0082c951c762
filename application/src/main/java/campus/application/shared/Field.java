package campus.application.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that records of one type have, under the name that clients use. Lists may be filtered by it.
 *
 * @param choices the only values there are, as constants of an enum are named; empty where every value of the kind may
 *        be
 * @param optional whether a record may be without it
 */
public record Field(String name, Kind kind, List<String> choices, boolean optional) {

    /** What values there are: {@code PROSE} is text that is neither compared by size nor without regard to case. */
    public enum Kind {
        TEXT, PROSE, INTEGER, DECIMAL, DATE, INSTANT, UUID
    }

    public Field {
        choices = List.copyOf(choices);
    }

    public static Field of(String name, Kind kind) {
        return new Field(name, kind, List.of(), false);
    }

    public static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    public static Field choice(String name, Class<? extends Enum<?>> constants) {
        return new Field(name, Kind.TEXT, Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList(), false);
    }

    /** The same field, which a record may be without. */
    public Field orAbsent() {
        return new Field(name, kind, choices, true);
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** The choices as clients write them. */
    public List<String> choicesInLowerCase() {
        return choices.stream().map(choice -> choice.toLowerCase(Locale.ROOT)).toList();
    }
}
