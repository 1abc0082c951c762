package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.IdempotencyKeys.Answer;
import campus.application.shared.IdempotencyKeys.Claim;
import campus.application.shared.IdempotencyKeys.RequestKey;
import campus.application.shared.Transactions;

/**
 * Does a request that has an Idempotency-Key once, however often it is sent. Key, work and answer are one transaction:
 * a fault leaves none of them, and a refusal by the rules is an answer like any other. Requests without a key are done
 * as they come.
 */
@Singleton
public final class IdempotentRequests {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final InstantSource clock;
    private final EntityTags tags;
    private final ProblemResponses problems;
    private final JsonMapper json;

    IdempotentRequests(Transactions transactions, IdempotencyKeys keys, InstantSource clock, EntityTags tags,
            ProblemResponses problems, JsonMapper json) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
        this.tags = tags;
        this.problems = problems;
        this.json = json;
    }

    /**
     * What the work gives, when it is this request that does it.
     *
     * @param content a digest of what the request brings in its body, asked for only when there is a key
     * @param work what answers the request: an {@link HttpResponse}, or the body of one with status 200. It may run
     *     several times, as everything in {@link Transactions}
     * @throws RepeatedAnswer when the request was answered before
     * @throws ProblemException when the work ends with it, the key is running or was used for another request
     */
    public <T> T once(HttpRequest<?> request, Supplier<String> content, Supplier<T> work) {
        String sent = IdempotencyKeyHeader.of(request).orElse(null);
        if (sent == null) {
            return work.get();
        }
        RequestKey key = new RequestKey(request.getUserPrincipal().map(Principal::getName).orElseThrow(), sent);
        if (keys.isRunning(key)) {
            throw running();
        }
        String fingerprint = fingerprint(request, content.get());
        return transactions
                .inTransaction(() -> switch (keys.claim(key, fingerprint, clock.instant())) {
                    case Claim.Granted() -> done(request, key, work);
                    case Claim.Answered(Answer answer) -> throw new RepeatedAnswer(answer);
                    case Claim.UsedOtherwise() -> throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED,
                            ProblemType.IDEMPOTENCY_KEY_REUSED.explanation() + " "
                                    + ProblemType.IDEMPOTENCY_KEY_REUSED.remedy());
                    case Claim.Running() -> throw running();
                }).get();
    }

    /** Answers the key and tells how the request ends; a refusal must not leave the transaction as an exception. */
    private <T> Supplier<T> done(HttpRequest<?> request, RequestKey key, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (ProblemException refusal) {
            if (!isDecision(refusal.type().status())) {
                throw refusal;
            }
            keys.answer(key, answer(problems.of(request, refusal)));
            return () -> {
                throw refusal;
            };
        }
        keys.answer(key, answer(result instanceof HttpResponse<?> response ? response : HttpResponse.ok(result)));
        return () -> result;
    }

    /** Whether the records were asked; a request that is wrong in itself, or met a fault, leaves its key free. */
    private static boolean isDecision(HttpStatus status) {
        return status.getCode() < 500 && status != HttpStatus.BAD_REQUEST && status != HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private Answer answer(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE,
                response.getContentType().map(MediaType::toString).orElse(MediaType.APPLICATION_JSON));
        response.getHeaders().findFirst(HttpHeaders.LOCATION)
                .ifPresent(location -> headers.put(HttpHeaders.LOCATION, location));
        if (response.body() instanceof Versioned versioned) {
            headers.put(HttpHeaders.ETAG, tags.of(versioned));
        }
        return new Answer(response.code(), headers, text(response.body()));
    }

    private String text(@Nullable Object body) {
        try {
            return body == null ? "" : new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all that decides what a request does; a client that sends it again sends the same. */
    private static String fingerprint(HttpRequest<?> request, String content) {
        return Sha256.of(String.join("\n", request.getMethodName(), request.getUri().toString(),
                request.getHeaders().getAll(HttpHeaders.IF_MATCH).toString(), content)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException running() {
        return new ProblemException(ProblemType.REQUEST_IN_PROGRESS, ProblemType.REQUEST_IN_PROGRESS.explanation()
                + " " + ProblemType.REQUEST_IN_PROGRESS.remedy());
    }
}
