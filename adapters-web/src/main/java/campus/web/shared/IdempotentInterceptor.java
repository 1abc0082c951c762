package campus.web.shared;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** Hands every {@link Idempotent} route over to {@link IdempotentRequests}, on the thread that runs it. */
@InterceptorBean(Idempotent.class)
final class IdempotentInterceptor implements MethodInterceptor<Object, Object> {

    private final IdempotentRequests requests;

    IdempotentInterceptor(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> route) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        return requests.once(request, () -> IdempotencyKeyHeader.bodyDigest(request), () -> route.proceed(this));
    }
}
