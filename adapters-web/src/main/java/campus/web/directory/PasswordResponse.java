package campus.web.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A password that was made; nobody can ask for it again. */
@Serdeable
public record PasswordResponse(@Schema(example = "k3vm-9xwp-2hqt-nd7c") String password) {

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "PasswordResponse[]";
    }
}
