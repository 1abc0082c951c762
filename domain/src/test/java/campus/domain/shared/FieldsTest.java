package campus.domain.shared;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static campus.domain.shared.InvalidValues.assertRefused;
import static campus.domain.shared.InvalidValues.violationsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

class FieldsTest {

    private final Fields fields = new Fields();

    @Nested
    class Required {

        @Test
        void makesTheValue() {
            Actor actor = fields.required("by", "ann", Actor::new);
            assertEquals("by ann", fields.build(() -> "by " + actor.name()));
        }

        @Test
        void countsNullAsMissing() {
            fields.required("by", null, FieldsTest::unreachable);
            assertRefused("by", new Violation.Required(), () -> fields.build(FieldsTest::unreachable));
        }

        @Test
        void namesTheFieldOfAViolation() {
            fields.required("by", " ", Actor::new);
            assertRefused("by", new Violation.Blank(), () -> fields.build(FieldsTest::unreachable));
        }

        @Test
        void joinsTheNamesOfOuterAndInnerField() {
            fields.required("meeting", "x", FieldsTest::refuseTwoFields);
            assertEquals(
                    List.of(new FieldViolation("meeting/startsAt", new Violation.Required()),
                            new FieldViolation("meeting/days", new Violation.Repeated())),
                    violationsOf(() -> fields.build(FieldsTest::unreachable)));
        }

        @Test
        void letsOtherExceptionsPass() {
            IllegalStateException fault = new IllegalStateException();
            assertSame(fault, assertThrows(IllegalStateException.class, () -> fields.required("by", "x", raw -> {
                throw fault;
            })));
        }
    }

    @Nested
    class Optional {

        @Test
        void makesTheValue() {
            Actor actor = Objects.requireNonNull(fields.optional("by", " ann", Actor::new));
            assertEquals("ann", fields.build(actor::name));
        }

        @Test
        void keepsNullWithoutViolation() {
            assertNull(fields.optional("by", null, FieldsTest::unreachable));
            assertEquals("built", fields.build(() -> "built"));
        }

        @Test
        void namesTheFieldOfAViolation() {
            assertNull(fields.optional("by", "", Actor::new));
            assertRefused("by", new Violation.Blank(), () -> fields.build(FieldsTest::unreachable));
        }
    }

    @Nested
    class Build {

        @Test
        void reportsAllViolationsInTheOrderOfTheFields() {
            fields.required("first", null, Actor::new);
            fields.optional("second", "a".repeat(101), Actor::new);
            fields.required("third", "fine", Actor::new);
            fields.required("fourth", "a\0", Actor::new);
            assertEquals(
                    List.of(new FieldViolation("first", new Violation.Required()),
                            new FieldViolation("second", new Violation.TooLong(100, 101)),
                            new FieldViolation("fourth", new Violation.ForbiddenCharacter(1, 0))),
                    violationsOf(() -> fields.build(FieldsTest::unreachable)));
        }

        @Test
        void passesOnViolationsOfTheRecordItself() {
            assertRefused("endsOn", new Violation.TooEarly("startsOn"), () -> fields.build(() -> {
                throw new InvalidValueException("endsOn", new Violation.TooEarly("startsOn"));
            }));
        }
    }

    private static Actor refuseTwoFields(String raw) {
        throw new InvalidValueException(List.of(new FieldViolation("startsAt", new Violation.Required()),
                new FieldViolation("days", new Violation.Repeated())));
    }

    private static Object unreachable() {
        return fail();
    }

    private static Object unreachable(Object raw) {
        return fail();
    }
}
