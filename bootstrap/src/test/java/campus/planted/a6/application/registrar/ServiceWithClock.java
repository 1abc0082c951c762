package campus.planted.a6.application.registrar;

import java.time.Instant;

final class ServiceWithClock {

    Instant now() {
        return Instant.now();
    }
}
