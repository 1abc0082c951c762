package campus.web.shared;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.KeyedRequests.isReplayed;
import static campus.web.shared.KeyedRequests.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every operation of the OpenAPI document, and what it does with an Idempotency-Key. */
class IdempotentRoutesTest {

    private static final String ID = UUID.randomUUID().toString();

    record Operation(String method, String path, Map<String, Object> described) {

        boolean takesKeys() {
            return method.equals("post") && !path.matches("/api/v1/(log(in|out)|account).*");
        }

        Answer send(Api client) {
            String address = path.replaceAll("\\{\\w+}", ID);
            if (path.endsWith("/imports")) {
                return client.with("Content-Type", "multipart/form-data; boundary=x").send("POST", address,
                        BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; "
                                + "filename=\"terms.csv\"\r\n\r\ncode\r\n--x--\r\n"));
            }
            return path.endsWith("/restore") ? client.post(address) : client.post(address, body());
        }

        private String body() {
            String unique = Catalogue.unique();
            return switch (String.valueOf(described.get("operationId"))) {
                case "addDepartment" -> "{\"code\": \"" + unique + "\", \"name\": \"Art\"}";
                case "addCourse" -> Catalogue.courseBody(unique, ID);
                case "addTerm" -> "{\"code\": \"" + unique
                        + "\", \"name\": \"Fall\", \"startsOn\": \"2026-08-10\", \"endsOn\": \"2026-12-18\"}";
                case "addSection" -> "{\"courseId\": \"" + ID + "\", \"termId\": \"" + ID
                        + "\", \"number\": \"A\", \"capacity\": 1}";
                case "addStudent" -> Catalogue.studentBody(unique);
                case "addAssessment" -> "{\"name\": \"Final\", \"weight\": 1}";
                case "enrollStudent" -> "{\"studentId\": \"" + ID + "\", \"sectionId\": \"" + ID + "\"}";
                case "enrollInBulk" -> "{\"studentIds\": [\"" + ID + "\"]}";
                case "changeEnrollmentStatus" -> "{\"status\": \"dropped\"}";
                case "changeGrade" -> "{\"grade\": 4, \"reason\": \"Miscounted\"}";
                default -> throw new IllegalArgumentException("add a body for " + described.get("operationId"));
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Operation> all() {
        Map<String, Map<String, Map<String, Object>>> paths = (Map<String, Map<String, Map<String, Object>>>) new Yaml()
                .<Map<String, Object>>load(anonymous().get("/docs/openapi.yml").expect(200).body()).get("paths");
        return paths.entrySet().stream().flatMap(path -> path.getValue().entrySet().stream()
                .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())));
    }

    static Stream<Operation> keyedOnes() {
        return all().filter(Operation::takesKeys);
    }

    @ParameterizedTest
    @MethodSource("keyedOnes")
    void repeatsItsAnswerAndRefusesWhatItCannotAnswerYet(Operation operation) {
        Recorded recorded = new Recorded(operation);
        Api key = keyed();
        Answer first = recorded.send(key);
        Answer second = recorded.send(key);
        assertFalse(isReplayed(first));
        assertTrue(isReplayed(second), second::body);
        assertEquals(first.status(), second.status());
        assertEquals(first.body(), second.body());
        for (String header : List.of("Content-Type", "Location", "ETag", "Cache-Control")) {
            assertEquals(first.header(header), second.header(header), header);
        }
        assertEquals("1", KeyedRequests.whileRunning(operation::send).expect(ProblemType.REQUEST_IN_PROGRESS)
                .header("Retry-After"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsInTheDocumentWhetherItTakesOne(Operation operation) {
        boolean told = String.valueOf(operation.described().get("parameters"))
                .contains("{name=Idempotency-Key, in=header,");
        assertEquals(operation.takesKeys(), told);
        Map<?, ?> answers = (Map<?, ?>) operation.described().get("responses");
        answers.forEach((status, answer) -> assertEquals(
                told && String.valueOf(status).matches("2..|404|409|412"),
                String.valueOf(answer).contains("Idempotency-Replayed={"), String.valueOf(status)));
        assertTrue(!told || answers.keySet().containsAll(List.of("409", "422")), answers::toString);
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesAKeyThatWouldMeanNothing(Operation operation) {
        if (!operation.takesKeys()) {
            Answer answer = keyed().with("Content-Type", "application/json").send(
                    operation.method().toUpperCase(Locale.ROOT),
                    operation.path().replaceAll("\\{\\w+}", ID), BodyPublishers.ofString("{}"));
            assertEquals(List.of("Idempotency-Key not-allowed"), answer.expect(400).errors());
        }
    }

    @Test
    void areManyAndAmongThemTheHeart() {
        List<String> posts = keyedOnes().map(Operation::toString).toList();
        assertTrue(posts.contains("post /api/v1/enrollments"), posts::toString);
        assertEquals(17, posts.size(), posts::toString);
    }

    /** Sends the same request each time. */
    private static final class Recorded {

        private final String path;
        private final Operation operation;
        private final String body;

        Recorded(Operation operation) {
            this.operation = operation;
            this.path = operation.path().replaceAll("\\{\\w+}", ID);
            this.body = path.endsWith("/restore") || path.endsWith("/imports") ? "" : operation.body();
        }

        Answer send(Api client) {
            return body.isEmpty() ? operation.send(client) : client.post(path, body);
        }
    }
}
