package campus.application.directory;

import campus.domain.directory.Session;

/** A session that goes on, and its account as it is now. */
public record CurrentSession(Session session, SignedInAccount account) {
}
