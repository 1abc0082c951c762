package campus.domain.shared;

/**
 * An immutable snapshot of a record that is saved as a whole.
 *
 * @param <I> the type of its identity
 */
public interface Aggregate<I extends Identifier> {

    I id();

    /** 0 when first added, one more with each saved change; a save of an older version is refused. */
    long version();
}
