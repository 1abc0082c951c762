package campus.domain.directory;

import campus.domain.shared.Texts;

/** What a token is for, in the words of its owner: one line of 1 to 100 characters. */
public record TokenName(String value) {

    public static final int MAX_LENGTH = 100;

    public TokenName {
        value = Texts.line(value, MAX_LENGTH);
    }
}
