package campus.web.shared;

/**
 * A record whose components are the members of a JSON object. Components are text, numbers, booleans, identities,
 * dates, times, lists and records of these, and nullable: what must be there is for the domain to say.
 */
public interface JsonRequest {

    /** Builds what the request asks for, to find the violations that come on top of wrong JSON types. */
    default void check() {
        // parts of other requests are checked with these
    }
}
