package campus.domain.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The codes are seen by API clients: a change here breaks them. */
class ViolationTest {

    private static final List<Violation> EACH = List.of(new Violation.Required(), new Violation.Blank(),
            new Violation.TooLong(1, 2), new Violation.ForbiddenCharacter(0, 0), new Violation.Malformed("x"),
            new Violation.OutOfRange("0", "1"), new Violation.GradeOutOfRange(), new Violation.TooManyDecimals(2),
            new Violation.TooEarly("x"), new Violation.Repeated(), new Violation.NotOverridable(List.of("x")),
            new Violation.TooMany(1), new Violation.TooShort(2, 1), new Violation.SameAs("x"));

    @Test
    void keepsItsCodes() {
        assertEquals(
                List.of("required", "blank", "too-long", "forbidden-character", "malformed", "out-of-range",
                        "grade-out-of-range", "too-many-decimals", "too-early", "repeated", "not-overridable",
                        "too-many", "too-short", "same-as"),
                EACH.stream().map(Violation::code).toList());
    }

    @Test
    void hasNoKindWithoutAKnownCode() {
        Set<Class<?>> known = EACH.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Stream.of(Violation.class.getPermittedSubclasses()).collect(Collectors.toSet()), known);
    }
}
