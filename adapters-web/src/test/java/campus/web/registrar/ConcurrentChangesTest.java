package campus.web.registrar;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Changes of one record at the same time. */
class ConcurrentChangesTest {

    @Test
    void areNeverStaleForAClientThatNamesNoVersion() throws InterruptedException, ExecutionException {
        String path = "/departments/" + Catalogue.department();
        Set<Integer> statuses = new TreeSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> api().patch(path, "*", "{\"name\": \"Art " + i + "\"}")))
                    .toList();
            for (Future<Answer> future : answers) {
                Answer answer = future.get();
                statuses.add(answer.status());
                if (answer.status() == 503) {
                    assertEquals("1", answer.expect(ProblemType.BUSY).header("Retry-After"));
                }
            }
        }
        assertTrue(Set.of(200, 503).containsAll(statuses), statuses::toString);
    }
}
