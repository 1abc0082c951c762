package campus.web.shared;

/** An answer that shows one record under its version, and so gets an entity tag. */
public interface Versioned {

    long version();
}
