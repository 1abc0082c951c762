package campus.application.registrar;

/** A stored record, and whether it is deleted. */
public record Found<T>(T record, boolean deleted) {
}
