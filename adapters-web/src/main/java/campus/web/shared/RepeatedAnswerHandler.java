package campus.web.shared;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/** Sends a stored answer as it was, with a header that says so. */
@Singleton
final class RepeatedAnswerHandler implements ExceptionHandler<RepeatedAnswer, MutableHttpResponse<byte[]>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<byte[]> handle(HttpRequest request, RepeatedAnswer repeated) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(repeated.answer().status(), null);
        repeated.answer().headers().forEach(response::header);
        return response.header(IdempotencyKeyHeader.REPLAYED, "true")
                .body(repeated.answer().body().getBytes(StandardCharsets.UTF_8));
    }
}
