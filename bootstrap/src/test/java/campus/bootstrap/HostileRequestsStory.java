package campus.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Writes SQL into every parameter and every text of a body that the OpenAPI document names, on a real database. */
abstract class HostileRequestsStory {

    private static final List<String> SQL = List.of("' or '1'='1", "1; drop table student; --",
            "x') union select password_hash from account -- ", "\" or 1=1 #", "\\' or sleep(9) -- ", "\0");
    /** Of nobody. */
    private static final String ID = "ffffffff-ffff-7fff-8fff-ffffffffffff";
    /** Read whole before and after: whatever was done, these are not touched. */
    private static final List<String> KEPT = List.of(
            "/students?filter=studentNumber=startswith=DEMO&sort=studentNumber",
            "/courses?filter=code=startswith=DEMO&sort=code",
            "/enrollments?filter=student.studentNumber=startswith=DEMO&sort=enrolledAt", "/accounts?sort=username");

    @TempDir private Path folder;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    @Test
    void areTextAndNothingElse() {
        Map<String, String> environment = new HashMap<>(database(folder));
        environment.put("CAMPUS_DEMO", "true");
        try (RunningCampus campus = RunningCampus.with(environment).signedIn()) {
            List<String> before = KEPT.stream().map(path -> kept(campus, path)).toList();
            Document document = new Document(new Yaml().load(campus.page("/docs/openapi.yml").body()));
            document.paths().forEach((path, operations) -> operations.forEach((method, operation) -> {
                attackParameters(campus, document, method, path, operation);
                attackBody(campus, document, method, path, operation);
            }));
            assertEquals(before, KEPT.stream().map(path -> kept(campus, path)).toList());
        }
    }

    private static String kept(RunningCampus campus, String path) {
        Answer list = campus.get(path);
        assertEquals(200, list.status(), list::toString);
        return list.shown();
    }

    private static void attackParameters(RunningCampus campus, Document document, String method, String path,
            Map<String, Object> operation) {
        for (Map<String, Object> parameter : document.parameters(operation)) {
            String name = String.valueOf(parameter.get("name"));
            for (String sql : SQL) {
                String text = URLEncoder.encode(sql, StandardCharsets.UTF_8).replace("+", "%20");
                boolean inPath = parameter.get("in").equals("path");
                String address = inPath ? path.replace("{" + name + "}", text) : path + "?" + name + "=" + text;
                send(campus, method, address, Map.of());
            }
        }
    }

    private static void attackBody(RunningCampus campus, Document document, String method, String path,
            Map<String, Object> operation) {
        for (String property : document.texts(operation)) {
            for (String sql : SQL) {
                send(campus, method, path, Map.of(property, sql));
            }
        }
    }

    /** Answered in good time and without a fault, and tells nothing of the database. */
    private static void send(RunningCampus campus, String method, String path, Object body) {
        Answer answer = campus.ask(method, path.replaceFirst("^/api/v1", "").replaceAll("\\{\\w+}", ID), body);
        String what = method + " " + path + " " + body + " -> " + answer;
        assertTrue(answer.status() < 500, what);
        String told = answer.body() == null ? "" : answer.shown();
        assertFalse(told.matches("(?is).*(argon2|jdbc|syntax error|sqlexception|table \").*"), what);
    }

    /** What is needed of the OpenAPI document. */
    private record Document(Map<String, Object> root) {

        Map<String, Map<String, Map<String, Object>>> paths() {
            return at(root, "paths");
        }

        List<Map<String, Object>> parameters(Map<String, Object> operation) {
            List<Map<String, Object>> parameters = Optional
                    .<List<Map<String, Object>>>ofNullable(at(operation, "parameters")).orElse(List.of());
            return parameters.stream().map(this::resolved).toList();
        }

        /** The properties of a JSON body that are texts of any kind. */
        List<String> texts(Map<String, Object> operation) {
            return Optional.<Map<String, Object>>ofNullable(at(operation, "requestBody"))
                    .map(body -> Document.<Map<String, Map<String, Object>>>at(body, "content"))
                    .map(content -> content.getOrDefault("application/json",
                            content.get("application/merge-patch+json")))
                    .map(json -> resolved(at(json, "schema")))
                    .map(schema -> Document.<Map<String, Map<String, Object>>>at(schema, "properties"))
                    .map(properties -> properties.keySet().stream().toList()).orElse(List.of());
        }

        private Map<String, Object> resolved(Map<String, Object> part) {
            if (!(part.get("$ref") instanceof String reference)) {
                return part;
            }
            Map<String, Object> found = root;
            for (String step : reference.substring(2).split("/")) {
                found = at(found, step);
            }
            return found;
        }

        @SuppressWarnings("unchecked")
        private static <T> T at(Map<String, ?> map, String key) {
            return (T) map.get(key);
        }
    }
}
