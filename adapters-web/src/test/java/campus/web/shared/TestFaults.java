package campus.web.shared;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.StoreUnavailableException;
import campus.application.shared.TooExpensiveException;
import campus.domain.registrar.Name;

/** Routes that fail as no route should. */
@Controller("/api/v1/faults")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class TestFaults {

    static final AtomicInteger PASSING = new AtomicInteger();
    static final AtomicInteger DONE = new AtomicInteger();

    @Get("/unexpected")
    String unexpected() {
        throw new IllegalStateException("the password of the store is hunter2", new RuntimeException("hunter2"));
    }

    @Get("/busy")
    String busy() {
        throw new ConcurrentWriteException("hunter2");
    }

    @Get("/lost")
    String lost() {
        throw new StoreUnavailableException(new IllegalStateException("hunter2"));
    }

    @Post("/lost")
    String lostWhileItWrote() {
        throw new StoreUnavailableException(new IllegalStateException("hunter2"));
    }

    @Get("/expensive")
    String expensive() {
        throw new TooExpensiveException("hunter2");
    }

    @Get("/unavailable")
    String unavailable() {
        throw new HttpStatusException(HttpStatus.SERVICE_UNAVAILABLE, "hunter2");
    }

    /** Fails as often as it is told, and then no more. */
    @Post("/passing{?busy}")
    @Idempotent
    Map<String, Integer> passing(@QueryValue(defaultValue = "false") boolean busy) {
        if (PASSING.decrementAndGet() < 0) {
            return Map.of("done", DONE.incrementAndGet());
        }
        throw busy ? new ConcurrentWriteException("hunter2") : new IllegalStateException("hunter2");
    }

    @Get("/stored")
    String stored() {
        return new Name("").value();
    }
}
