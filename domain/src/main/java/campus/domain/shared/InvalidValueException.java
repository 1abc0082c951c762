package campus.domain.shared;

import java.util.List;

/** A value that cannot exist was asked for. Carries all violations found together; never an empty list. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldViolation> violations;

    public InvalidValueException(Violation violation) {
        this("", violation);
    }

    public InvalidValueException(String field, Violation violation) {
        this(List.of(new FieldViolation(field, violation)));
    }

    public InvalidValueException(List<FieldViolation> violations) {
        super(violations.toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("no violation");
        }
        this.violations = List.copyOf(violations);
    }

    public List<FieldViolation> violations() {
        return violations;
    }
}
