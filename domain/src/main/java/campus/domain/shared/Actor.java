package campus.domain.shared;

/** Who does something: the name of an account, or of a process such as an import. */
public record Actor(String name) {

    public static final int MAX_LENGTH = 100;

    public Actor {
        name = Texts.line(name, MAX_LENGTH);
    }
}
