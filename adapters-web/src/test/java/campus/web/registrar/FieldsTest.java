package campus.web.registrar;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.SortField;
import campus.web.shared.FilteredList;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldsTest {

    static Stream<FilteredList> lists() {
        List<FilteredList> lists = new RegistrarLists().lists();
        assertEquals(RegistrarResources.ALL, lists.stream().map(FilteredList::resource).toList());
        return lists.stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void tellEverythingAListMayBeAskedFor(FilteredList list) {
        Resource resource = list.resource();
        JsonNode told = api().get("/" + resource.name() + "/fields").expect(200).json();
        assertEquals(resource.name(), told.get("resource").asText());
        assertEquals(resource.fields().stream().map(FieldPath::name).toList(), names(told.get("fields")));
        assertEquals(resource.searched().stream().map(FieldPath::name).toList(), texts(told.get("searched")));
        assertEquals(List.copyOf(resource.ways().keySet()), names(told.get("relations")));
        assertEquals(list.sorts().stream().map(SortField::name).sorted().toList(),
                elements(told.get("fields")).filter(field -> field.get("sortable").asBoolean())
                        .map(field -> field.get("name").asText()).sorted().toList());
        told.get("fields").forEach(field -> assertEquals(
                Operator.of(resource.field(field.get("name").asText()).orElseThrow().field()).stream()
                        .map(Operator::symbol).toList(),
                texts(field.get("operators"))));
    }

    @Test
    void tellAboutEachField() {
        JsonNode courses = api().get("/courses/fields").json();
        assertEquals(
                """
                {"name":"sections.status","type":"text","choices":["open","closed","cancelled"],"optional":false,\
                "index":"memory_section_status","sortable":false,"toMany":true,"operators":["==","!=","=in=","=out="]}""",
                element(courses.get("fields"), "sections.status"));
        assertEquals("""
                {"name":"credits","type":"decimal","choices":[],"optional":false,"index":"memory_course_credits","sortable":true,\
                "toMany":false,"operators":["==","!=",">",">=","<","<=","=in=","=out=","=between="]}""",
                element(courses.get("fields"), "credits"));
        assertTrue(element(courses.get("fields"), "description").contains("\"index\":null,"));
        assertEquals("""
                {"name":"sections.term","to":"term","toMany":true,"operators":["=isnull="]}""",
                element(courses.get("relations"), "sections.term"));
        assertEquals("""
                {"name":"department","to":"department","toMany":false,"operators":[]}""",
                element(courses.get("relations"), "department"));
    }

    @Test
    void areThereForTheseListsAndWhoIsSignedIn() {
        api().get("/colours/fields").expect(ProblemType.NOT_FOUND);
        anonymous().get("/courses/fields").expect(ProblemType.UNAUTHENTICATED);
        assertEquals(List.of("filter unknown-parameter"),
                api().get("/courses/fields?filter=a").expect(ProblemType.INVALID_PARAMETER).errors());
    }

    @Test
    void canAllBeFilteredBy() {
        Map<String, String> values = Map.of("uuid", "01890a5d-ac96-774b-bcce-b302099a8057", "integer", "1", "decimal",
                "1.5", "date", "2026-08-31", "instant", "2026-08-31T12:00:00Z", "text", "a", "prose", "a");
        for (Resource resource : RegistrarResources.ALL) {
            for (JsonNode field : api().get("/" + resource.name() + "/fields").json().get("fields")) {
                String value = field.get("choices").isEmpty() ? values.get(field.get("type").asText())
                        : field.get("choices").get(0).asText();
                api().get("/" + resource.name() + "?filter=" + field.get("name").asText() + "==" + value).expect(200);
            }
        }
    }

    @Test
    void listEnrollmentsOfAllSections() {
        String first = Catalogue.enrollment().id();
        String second = Catalogue.enrollment().id();
        String all = api().get("/enrollments?sort=-enrolledAt&limit=500").expect(200).body();
        assertTrue(all.contains(first) && all.contains(second), all);
        assertEquals(api().get("/enrollments/" + first).json(),
                elements(api().get("/enrollments?limit=500").json().get("items"))
                        .filter(item -> item.get("id").asText().equals(first)).findFirst().orElseThrow());
    }

    private static String element(JsonNode array, String name) {
        return elements(array).filter(element -> element.get("name").asText().equals(name)).findFirst().orElseThrow()
                .toString();
    }

    private static List<String> names(JsonNode array) {
        return elements(array).map(element -> element.get("name").asText()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
