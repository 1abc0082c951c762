package campus.domain.shared;

import java.util.UUID;

/** A typed identity; made outside the aggregate, never from a counter that a reader could guess. */
public interface Identifier {

    UUID value();
}
