package campus.domain.registrar;

import campus.domain.shared.Texts;

/** Why somebody did something, in one line of 1 to 500 characters. */
public record Remark(String value) {

    public static final int MAX_LENGTH = 500;

    public Remark {
        value = Texts.line(value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
