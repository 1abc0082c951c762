package campus.web.shared;

import java.time.Duration;
import java.time.InstantSource;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Lets nobody who is signed in ask more often than the others can bear. Who is not signed in gets nothing that costs
 * anything; signing in has limits of its own.
 */
@ServerFilter("/**")
final class RequestsPerAccount implements ApiFilter, Ordered {

    private static final int SECONDS_AT_ONCE = 5;

    private final Allowance allowance;

    RequestsPerAccount(Limits limits, InstantSource clock) {
        this.allowance = new Allowance("account", limits.requestsPerSecond(), Duration.ofSeconds(1),
                limits.requestsPerSecond() * SECONDS_AT_ONCE, clock);
    }

    /** As soon as it is known who asks. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }

    @RequestFilter
    void spend(HttpRequest<?> request) {
        request.getUserPrincipal().ifPresent(account -> allowance.spend(account.getName(), "Too many requests"));
    }

    Allowance allowance() {
        return allowance;
    }
}
