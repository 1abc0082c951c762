package campus.domain.shared;

/** A violation and the name of the field it is in; the name is empty while a value does not yet know its field. */
public record FieldViolation(String field, Violation violation) {
}
