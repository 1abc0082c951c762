package campus.web.shared;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import campus.application.shared.IdempotencyKeys;
import campus.application.shared.IdempotencyKeys.RequestKey;

import static campus.web.shared.Api.api;

/** Requests of the administrator under an Idempotency-Key. */
public final class KeyedRequests {

    private KeyedRequests() {}

    public static Api keyed(String key) {
        return api().with(IdempotencyKeyHeader.NAME, key);
    }

    /** Under a key that nobody has used. */
    public static Api keyed() {
        return keyed(UUID.randomUUID().toString());
    }

    public static boolean isReplayed(Answer answer) {
        return answer.header(IdempotencyKeyHeader.REPLAYED).equals("true");
    }

    /** Sends requests under a key that another request, which this thread plays, has not been answered for yet. */
    public static Answer whileRunning(Function<Api, Answer> requests) {
        RequestKey key = new RequestKey("admin", UUID.randomUUID().toString());
        IdempotencyKeys keys = TestServer.bean(IdempotencyKeys.class);
        return TestServer.REGISTRAR.adapters().transactions().inTransaction(() -> {
            keys.claim(key, "fingerprint", TestServer.REGISTRAR.clock().instant());
            Answer answer = requests.apply(keyed(key.value()));
            keys.answer(key, new IdempotencyKeys.Answer(200, Map.of(), ""));
            return answer;
        });
    }
}
