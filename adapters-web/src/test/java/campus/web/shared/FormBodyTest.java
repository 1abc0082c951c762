package campus.web.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

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
