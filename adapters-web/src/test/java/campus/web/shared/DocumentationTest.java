package campus.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//[a-z]");

    @Test
    void everyPageWorksWithoutAnotherHost() {
        for (String page : List.of("/", "/docs", "/problems")) {
            Answer answer = anonymous().with("Accept", "text/html").get(page).expect(200);
            assertFalse(ELSEWHERE.matcher(answer.body()).find(), answer.body());
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                Answer target = anonymous().get(links.group(1)).expect(200);
                if (links.group(1).startsWith("/assets/")) {
                    assertFalse(ELSEWHERE.matcher(target.body()).find(), links.group(1));
                }
            }
        }
    }

    @Test
    void theReferenceMayTalkToItsOwnServerOnly() {
        String policy = anonymous().get("/docs").header("Content-Security-Policy");
        assertTrue(policy.contains("connect-src 'self'") && policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
    }

    @Test
    void theDocumentDescribesEveryRouteCompletely() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml()
                .load(anonymous().get("/docs/openapi.yml").expect(200).body());
        List<String> incomplete = new ArrayList<>();
        document.get("paths").forEach((path, methods) -> methods.forEach((method, operation) -> {
            Object answers = operation.get("responses");
            if (String.valueOf(operation.get("operationId")).contains("_") || operation.get("summary") == null
                    || operation.get("tags") == null
                    || !(answers instanceof Map<?, ?> codes)
                    || !codes.keySet().containsAll(List.of("400", "401", "500"))
                    || !path.equals("/api/v1/login") && !codes.containsKey("403")) {
                incomplete.add(method + " " + path);
            }
        }));
        assertEquals(List.of(), incomplete);
        assertEquals(27, document.get("paths").size());
    }
}
