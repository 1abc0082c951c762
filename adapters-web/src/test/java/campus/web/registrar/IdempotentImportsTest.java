package campus.web.registrar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.KeyedRequests;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static campus.web.shared.KeyedRequests.isReplayed;
import static campus.web.shared.KeyedRequests.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Uploads that are sent again: what counts is the file, not how a client packs it. */
class IdempotentImportsTest {

    private static final String FILE = "code,name\n" + Catalogue.unique() + ",Art\n";
    private static final String DEPARTMENTS = "departments.csv";

    @Test
    void startOneJobHoweverOftenTheyAreSent() {
        String key = UUID.randomUUID().toString();
        Answer first = send(keyed(key), "one", DEPARTMENTS, FILE).expect(202);
        Uploads.ended(first);
        Answer again = send(keyed(key), "two", DEPARTMENTS, FILE).expect(202);
        assertFalse(isReplayed(first));
        assertTrue(isReplayed(again));
        assertEquals(first.body(), again.body());
        assertEquals("/api/v1/imports/" + first.id(), again.header("Location"));
    }

    @Test
    void areRefusedUnderTheKeyOfAnotherFile() {
        Api key = keyed();
        Answer first = send(key, "one", DEPARTMENTS, FILE).expect(202);
        send(key, "one", DEPARTMENTS, FILE + "\n").expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        send(key, "one", "terms.csv", FILE).expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertEquals("done", Uploads.ended(first).text("/state"));
    }

    @Test
    void areRefusedUnderTheKeyOfOtherOptions() {
        Api key = keyed();
        String parts = "Content-Disposition: form-data; name=\"file\"; filename=\"departments.csv\"\r\n\r\n" + FILE
                + "\r\n";
        Answer dry = Uploads.raw(key, parts, "?dryRun=true").expect(202);
        Uploads.raw(key, parts, "?dryRun=false").expect(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertTrue(isReplayed(Uploads.raw(key, parts, "?dryRun=true").expect(202)));
        Uploads.ended(dry);
    }

    @Test
    void areAskedToComeAgainWhileTheFirstIsTaken() {
        int before = number();
        KeyedRequests.whileRunning(key -> send(key, "one", DEPARTMENTS, FILE)).expect(ProblemType.REQUEST_IN_PROGRESS);
        assertEquals(before, number());
    }

    @Test
    void leaveTheKeyFreeWhenTheyAreUnreadable() {
        Api key = keyed();
        send(key, "one", "notes.txt", "x").expect(ProblemType.INVALID_UPLOAD);
        assertFalse(isReplayed(send(key, "one", DEPARTMENTS, FILE).expect(202)));
    }

    private static int number() {
        return api().get("/imports?count=true").json().at("/total").asInt(-1);
    }

    private static Answer send(Api client, String boundary, String name, String content) {
        return Uploads.part(client, "--" + boundary, "file", name, content.getBytes(StandardCharsets.UTF_8));
    }
}
