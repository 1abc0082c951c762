package campus.application.shared;

import java.util.UUID;

/** Makes identities: UUID version 7, so that later ones sort after earlier ones of the same process. Thread-safe. */
public interface IdGenerator {

    UUID next();
}
