package campus.domain.registrar;

import campus.domain.shared.Texts;

/** Text for people to read, such as a course description: up to 4,000 characters in any number of lines, or empty. */
public record Prose(String value) {

    public static final int MAX_LENGTH = 4_000;
    public static final Prose EMPTY = new Prose("");

    public Prose {
        value = Texts.lines(value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
