package campus.web.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import campus.application.registrar.AssessmentView;
import campus.application.registrar.CourseStatistics;
import campus.application.registrar.CourseView;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.ImportJob;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.ScoreSheetView;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentView;
import campus.application.registrar.TermView;
import campus.application.shared.Field;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.SortField;

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//[a-z]");

    @Test
    void everyPageWorksWithoutAnotherHost() {
        for (String page : List.of("/", "/docs", "/problems")) {
            Answer answer = anonymous().with("Accept", "text/html").get(page).expect(200);
            assertFalse(ELSEWHERE.matcher(answer.body()).find(), answer.body());
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                Answer target = anonymous().get(links.group(1)).expect(200);
                if (links.group(1).matches("/assets/[^/]+(css|js)")) {
                    assertFalse(ELSEWHERE.matcher(target.body()).find(), links.group(1));
                }
            }
        }
    }

    @Test
    void theStartPageTellsHowToBegin() {
        String page = anonymous().with("Accept", "text/html").get("/").body();
        assertTrue(page.contains("<title>Campus</title>"), page);
        assertTrue(page.contains("href=\"/sign-in\"") && page.contains("href=\"/docs\""), page);
        assertTrue(anonymous().get("/docs").body().contains("href=\"/\""));
    }

    @Test
    void theReferenceMayTalkToItsOwnServerOnly() {
        String policy = anonymous().get("/docs").header("Content-Security-Policy");
        assertTrue(policy.contains("connect-src 'self'") && policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
    }

    @Test
    void theDocumentNamesTheSortOrdersThatListsHave() {
        Map<String, List<SortField>> sorts = Map.of("/api/v1/departments", DepartmentView.SORTS, "/api/v1/courses",
                CourseView.SORTS, "/api/v1/terms", TermView.SORTS, "/api/v1/sections", SectionView.SORTS,
                "/api/v1/students", StudentView.SORTS, "/api/v1/courses/statistics", CourseStatistics.SORTS,
                "/api/v1/imports", ImportJob.SORTS,
                "/api/v1/sections/{sectionId}/assessments", AssessmentView.SORTS, "/api/v1/sections/{id}/scores",
                ScoreSheetView.SORTS);
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml()
                .load(anonymous().get("/docs/openapi.yml").expect(200).body());
        sorts.forEach((path, fields) -> {
            String told = String.valueOf(document.get("paths").get(path).get("get").get("description"));
            String names = fields.stream().map(SortField::name).collect(Collectors.joining(", "));
            assertTrue(told.contains("Sorts by " + names + "."), path + ": " + told);
        });
    }

    @Test
    void theDocumentNamesWhatListsMayBeAskedFor() {
        String text = anonymous().get("/docs/openapi.yml").expect(200).body();
        assertFalse(text.contains("@fields-of-"));
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml().load(text);
        Map<String, Resource> lists = new HashMap<>();
        document.get("paths").forEach((path, methods) -> {
            if (methods.containsKey("get") && String.valueOf(methods.get("get").get("parameters"))
                    .contains("{name=filter,")) {
                String told = String.valueOf(methods.get("get").get("description"));
                RegistrarResources.ALL.stream().filter(list -> told.endsWith(document().description(list)))
                        .forEach(list -> lists.put(path.substring("/api/v1".length()), list));
                assertTrue(lists.containsKey(path.substring("/api/v1".length())), path + ": " + told);
            }
        });
        RegistrarResources.ALL.forEach(
                list -> assertEquals(list, lists.remove("/" + list.name() + "/aggregate"), list::name));
        assertEquals(Map.of("/departments", RegistrarResources.DEPARTMENTS, "/courses", RegistrarResources.COURSES,
                "/terms", RegistrarResources.TERMS, "/sections", RegistrarResources.SECTIONS,
                "/courses/{id}/sections", RegistrarResources.SECTIONS, "/students", RegistrarResources.STUDENTS,
                "/enrollments", RegistrarResources.ENROLLMENTS, "/enrollments/recent", RegistrarResources.ENROLLMENTS,
                "/sections/{id}/roster", RegistrarResources.ENROLLMENTS,
                "/students/{id}/enrollments", RegistrarResources.ENROLLMENTS), lists);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void theDescriptionOfAListHasEveryFieldWithItsOperators(Resource resource) {
        List<String> lines = document().description(resource).lines().toList();
        resource.fields().forEach(path -> {
            List<String> of = lines.stream().filter(line -> line.contains("`" + path.name() + "`")
                    && line.startsWith("- ")).toList();
            String operators = Operator.of(path.field()).stream().map(operator -> "`" + operator.symbol() + "`")
                    .collect(Collectors.joining(" "));
            assertEquals(1, of.size(), path.name());
            assertTrue(of.getFirst().endsWith(", " + operators), of.getFirst());
            assertEquals(path.field().kind() != Field.Kind.PROSE, of.getFirst().contains(
                    "`" + path.name() + "` (memory_" + path.entity(resource.entity()).name() + "_"), of.getFirst());
        });
    }

    private static ApiDocument document() {
        return TestServer.bean(ApiDocument.class);
    }

    static List<Resource> resources() {
        return RegistrarResources.ALL;
    }

    @Test
    void theDocumentTellsWhatClientsSendAndGet() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml()
                .load(anonymous().get("/docs/openapi.yml").expect(200).body());
        document.get("paths").forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation.get("responses") instanceof Map<?, ?> answers && answers.containsKey("201")) {
                assertFalse(answers.containsKey("200"), method + " " + path);
            }
            if (method.equals("patch")) {
                assertTrue(String.valueOf(operation.get("parameters")).contains("name=If-Match, in=header"), path);
                assertTrue(String.valueOf(operation.get("requestBody")).contains("Request}"), path);
            }
        }));
        assertFalse(String.valueOf(document.get("components")).contains("MergePatch="));
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
                    || !codes.keySet().containsAll(List.of("400", "500"))
                    || !path.equals("/api/v1/logout") && !codes.containsKey("401")
                    || !path.matches("/api/v1/log(in(/refresh)?|out)") && !codes.containsKey("403")) {
                incomplete.add(method + " " + path);
            }
        }));
        assertEquals(List.of(), incomplete);
        assertEquals(84, document.get("paths").size());
    }
}
