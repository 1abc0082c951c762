package campus.domain.registrar;

import campus.domain.shared.Texts;

/** The name of a person, a department or an assessment, the title of a course: one line of 1 to 200 characters. */
public record Name(String value) {

    public static final int MAX_LENGTH = 200;

    public Name {
        value = Texts.line(value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
