package campus.web.shared;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecurityTest {

    static Stream<Arguments> secured() {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml()
                .load(anonymous().get("/docs/openapi.yml").body());
        return document.get("paths").entrySet().stream()
                .filter(path -> !path.getKey().matches("/api/v1/log(in(/refresh)?|out)"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> Arguments.of(method.toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{\\w+}", "019b76da-a800-7000-8000-000000000001"))));
    }

    @ParameterizedTest
    @MethodSource("secured")
    void everyRouteNeedsTheRole(String method, String path) {
        Answer answer = anonymous().send(method, path, BodyPublishers.noBody()).expect(ProblemType.UNAUTHENTICATED);
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
        assertEquals("no-store", answer.header("Cache-Control"));
        Tokens.bearer("reader", 60).send(method, path, BodyPublishers.noBody()).expect(ProblemType.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer garbage", "Bearer a.b.c", "Basic YWRtaW46eA==", "Bearer null",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGVzIjpbImFkbWluIl19."})
    void refusesATokenItHasNotMade(String header) {
        Answer answer = anonymous().with("Authorization", header).get("/departments")
                .expect(ProblemType.UNAUTHENTICATED);
        assertEquals(header.strip().startsWith("Bearer ") ? "Bearer error=\"invalid_token\"" : "Bearer",
                answer.header("WWW-Authenticate"));
    }

    @Test
    void refusesATokenThatHasEndedOrWasChanged() {
        Tokens.bearer("admin", 60).get("/departments").expect(200);
        Tokens.bearer("admin", -60).get("/departments").expect(ProblemType.UNAUTHENTICATED);
        String token = Tokens.token("admin", 60);
        String changed = token.substring(0, token.length() - 3) + (token.endsWith("AAA") ? "BBB" : "AAA");
        anonymous().with("Authorization", "Bearer " + changed).get("/departments").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void signsInWithTheRightPasswordOnly() {
        Answer login = anonymous()
                .post("/login", "{\"username\": \"Admin\", \"password\": \"" + TestServer.PASSWORD + "\"}")
                .expect(200);
        assertEquals("Bearer", login.text("/token_type"));
        assertEquals(900, login.json().at("/expires_in").asInt());
        assertEquals("[\"admin\"]", login.json().at("/roles").toString());
        assertEquals("no-store", login.header("Cache-Control"));
        assertTrue(login.text("/refresh_token").matches("[\\w-]{43}"));
        for (String body : new String[]{"{\"username\": \"admin\", \"password\": \"\"}",
                "{\"username\": \"nobody\", \"password\": \"x\"}", "{\"username\": \"\", \"password\": \"x\"}",
                "{\"username\": \"admin\", \"password\": \"" + TestServer.PASSWORD + " \"}"}) {
            Answer refused = anonymous().post("/login", body).expect(ProblemType.INVALID_CREDENTIALS);
            assertEquals("Bearer", refused.header("WWW-Authenticate"));
        }
        assertEquals(List.of("/username required", "/password required"),
                anonymous().post("/login", "{}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void tellsItsHealthToEverybodyAndNothingElse() {
        for (String path : new String[]{"/health", "/health/liveness", "/health/readiness"}) {
            Answer health = anonymous().get(path).expect(200);
            assertEquals("{\"status\":\"UP\"}", health.body());
            Answer details = Api.api().get(path).expect(200);
            assertTrue(details.json().hasNonNull("details"), details.body());
            assertFalse(details.body().contains("null"), details.body());
        }
        for (String path : new String[]{"/beans", "/env", "/routes", "/info", "/loggers", "/refresh", "/logout"}) {
            String answer = LowLevel.exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404"), path + answer);
        }
    }
}
