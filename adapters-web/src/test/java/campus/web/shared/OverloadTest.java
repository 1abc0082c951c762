package campus.web.shared;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OverloadTest {

    @Test
    void answersAtOnceWhenTooManyRequestsAreWorkedOn() throws Exception {
        HeldRequests held = TestServer.bean(HeldRequests.class);
        int places = TestServer.bean(Limits.class).requestsAtOnce();
        Api script = Tokens.ofScript("read");
        try (var clients = Executors.newFixedThreadPool(places)) {
            var answers = IntStream.range(0, places)
                    .mapToObj(i -> clients.submit(() -> anonymous().get("/faults/held"))).toList();
            try {
                held.awaitBegun(places);
                Answer refused = api().get("/departments").expect(ProblemType.BUSY);
                assertEquals("1", refused.header("Retry-After"));
                assertTrue(refused.body().contains("Nothing of this one was done"), refused::body);
                api().post("/departments", "{}").expect(ProblemType.BUSY);
                script.get("/departments").expect(ProblemType.BUSY);
                anonymous().get("/health/liveness").expect(200);
                anonymous().get("/docs/openapi.yml").expect(200);
            } finally {
                held.release();
            }
            for (Future<Answer> answer : answers) {
                answer.get().expect(200);
            }
        }
        api().get("/departments").expect(200);
    }

    @Test
    void tellsTheLimitToAnAccountThatAsksTooOften() {
        Allowance allowance = TestServer.bean(RequestsPerAccount.class).allowance();
        Tokens.bearer("busy bee", "admin", 60).get("/departments").expect(200);
        allowance.exhaust("busy bee");
        Answer refused = Tokens.bearer("busy bee", "admin", 60).get("/departments?unknown=1")
                .expect(ProblemType.TOO_MANY_REQUESTS);
        assertEquals("1", refused.header("Retry-After"));
        assertEquals("account", refused.text("/limit/scope"));
        assertEquals(1_000_000, refused.json().at("/limit/times").asInt());
        assertEquals(1, refused.json().at("/limit/seconds").asInt());
        assertEquals(5_000_000, refused.json().at("/limit/atOnce").asInt());
        Tokens.bearer("other bee", "admin", 60).get("/departments").expect(200);
        anonymous().get("/departments").expect(ProblemType.UNAUTHENTICATED);
        anonymous().get("/health").expect(200);
    }

    @Test
    void saysWhatALostStoreMeansForTheRequest() {
        Answer read = anonymous().get("/faults/lost").expect(ProblemType.SERVICE_UNAVAILABLE);
        assertTrue(read.body().contains("Repeat the request."), read::body);
        Answer written = anonymous().post("/faults/lost").expect(ProblemType.SERVICE_UNAVAILABLE);
        assertTrue(written.body().contains("not known whether this was done"), written::body);
    }
}
