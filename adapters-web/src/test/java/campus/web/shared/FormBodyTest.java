package campus.web.shared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;
import campus.web.shared.Problem.FieldError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FormBodyTest {

    @Test
    void becomesTheRequestThatTheApiWouldTake() {
        FormBody form = new FormBody(Map.of("name", List.of("Ann"), "size", List.of(" 3 "), "share", List.of("2.5"),
                "open", List.of("true"), "tags", List.of("a", "", "b"), "button", List.of("save")));
        assertEquals(new Sample("Ann", 3, new BigDecimal("2.5"), true, List.of("a", "b")),
                form.toRequest(Sample.class));
    }

    @Test
    void takesEmptyFieldsForAbsentOnes() {
        FormBody form = new FormBody(Map.of("name", List.of("Ann"), "size", List.of(" "), "share", List.of("")));
        assertEquals(new Sample("Ann", null, null, null, null), form.toRequest(Sample.class));
        assertNull(form.text("size"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        FormBody form = new FormBody(Map.of("size", List.of("three"), "share", List.of("1e999")));
        ProblemException wrong = assertThrows(ProblemException.class, () -> form.toRequest(Sample.class));
        assertEquals(List.of("/size malformed", "/share out-of-range", "/name required"),
                wrong.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
    }

    @Test
    void changesOneField() {
        FormBody form = new FormBody(Map.of("name", List.of("Ann")));
        assertEquals("Bob", form.with("name", "Bob").text("name"));
        assertNull(form.with("name", null).text("name"));
        assertEquals("Ann", form.text("name"));
    }

    @Test
    void readsListsFromRowsAndTellsWhatIsWrongInThem() {
        FormBody form = form("name", "Ann", "rows/0/name", "first", "rows/2/name", "third", "rows/2/size", "3",
                "rows/x/size", "1", "rowsize", "1");
        assertEquals(new Outer("Ann", List.of(new Sample("first", null, null, null, null),
                new Sample("third", 3, null, null, null))), form.toRequest(Outer.class));
        ProblemException wrong = assertThrows(ProblemException.class,
                () -> form("rows/0/name", "a", "rows/1/size", "many").toRequest(Outer.class));
        assertEquals(List.of("/rows/1/size malformed"),
                wrong.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
    }

    @Test
    void becomesTheSameRequestAgain() {
        Outer request = new Outer("Ann", List.of(new Sample("a", 3, new BigDecimal("2.50"), true, List.of("x", "y")),
                new Sample("b", null, null, null, null)));
        FormBody form = FormBody.of(request);
        assertEquals("2.50", form.text("rows/0/share"));
        assertEquals(List.of("x", "y"), form.texts("rows/0/tags"));
        assertEquals(request, form.toRequest(Outer.class));
    }

    @Test
    void addsAndRemovesRows() {
        FormBody form = form("a", "1", "rows/1/name", "x", "rows/5/name", "y", "rows/7/name", " ", "rows/7/size", "");
        assertEquals(List.of("rows/1", "rows/5", "rows/7"), form.rows("rows"));
        assertEquals(List.of("rows/1", "rows/5", "rows/7", "rows/8"), form.withRow("rows").rows("rows"));
        assertEquals(List.of("none/0"), form.withRow("none").rows("none"));
        FormBody less = form.withoutRow("rows/1");
        assertEquals(List.of("y", " "), less.rows("rows").stream().map(row -> less.texts(row + "/name").getFirst())
                .toList());
        FormBody tidy = form.withoutBlankRows("rows");
        assertEquals(form("a", "1", "rows/0/name", "x", "rows/1/name", "y").fields(), tidy.fields());
        assertEquals(form.fields(), form.withoutRow("").fields());
        assertEquals(List.of(), form("rows/99999999999/name", "x").rows("rows"));
    }

    @Test
    void saysNothingMoreOfFieldsThatAreKnownToBeWrong() {
        FieldError known = FieldError.at("/name", "unknown", "No such name.");
        ProblemException wrong = assertThrows(ProblemException.class,
                () -> form("size", "x").toRequest(Sample.class, List.of(known)));
        assertEquals(List.of("/name unknown", "/size malformed"),
                wrong.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
    }

    @Test
    void saysWhatIsWrongWithValuesOfTheRightType() {
        ProblemException wrong = assertThrows(ProblemException.class,
                () -> form("size", "3").toRequest(Sample.class));
        assertEquals(List.of("/name required"),
                wrong.errors().stream().map(error -> error.pointer() + " " + error.code()).toList());
    }

    private static FormBody form(String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return new FormBody(form);
    }

    @Introspected
    record Outer(@Nullable String name, @Nullable List<Sample> rows) implements JsonRequest {
    }

    @Introspected
    record Sample(@Nullable String name, @Nullable Integer size, @Nullable BigDecimal share, @Nullable Boolean open,
            @Nullable List<String> tags) implements JsonRequest {

        @Override
        public void check() {
            Fields fields = new Fields();
            fields.required("name", name, text -> {
                if (text.isEmpty()) {
                    throw new InvalidValueException(new Violation.Blank());
                }
                return text;
            });
            fields.build(() -> name);
        }
    }
}
