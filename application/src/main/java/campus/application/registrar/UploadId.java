package campus.application.registrar;

import java.util.UUID;

import campus.domain.shared.Identifier;

/** Identity of a file that was sent to import. */
public record UploadId(UUID value) implements Identifier {
}
