package campus.domain.registrar;

import java.time.LocalDate;
import java.util.OptionalInt;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.Violation;

import static campus.domain.registrar.Students.aStudent;
import static campus.domain.shared.InvalidValues.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

class StudentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-20");

    @Nested
    class Admission {

        @Test
        void beginsAtVersionZero() {
            assertEquals(aStudent().version(0).build(), Student.admit(Ids.student(1), aStudent().details(), TODAY));
        }

        @Test
        void keepsIdentityAndVersionWhenDetailsChange() {
            assertEquals(aStudent().version(3).name("Ann Lee").build(),
                    aStudent().version(3).build().with(aStudent().name("Ann Lee").details(), TODAY));
        }

        @Test
        void acceptsBirthTodayAndRefusesItTomorrow() {
            Student.Details today = aStudent().born("2026-08-20").details();
            Student.Details tomorrow = aStudent().born("2026-08-21").details();
            assertEquals(today, Student.admit(Ids.student(1), today, TODAY).details());
            assertBirthRefused(tomorrow);
        }

        @Test
        void acceptsBirthFrom1900AndRefusesItBefore() {
            Student.Details earliest = aStudent().born("1900-01-01").details();
            assertEquals(earliest, Student.admit(Ids.student(1), earliest, TODAY).details());
            assertEquals(earliest, aStudent().build().with(earliest, TODAY).details());
            assertBirthRefused(aStudent().born("1899-12-31").details());
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31", "2026-08-21", "9999-12-31"})
        void isWhenBirthIsJudgedAndNotBefore(String born) {
            assertEquals(LocalDate.parse(born), aStudent().born(born).details().dateOfBirth());
        }

        @Test
        void acceptsUnknownBirth() {
            Student.Details details = aStudent().born(null).details();
            assertEquals(details, Student.admit(Ids.student(1), details, TODAY).details());
            assertEquals(details, aStudent().build().with(details, TODAY).details());
        }

        private static void assertBirthRefused(Student.Details details) {
            Violation expected = new Violation.OutOfRange("1900-01-01", "2026-08-20");
            assertRefused("dateOfBirth", expected, () -> Student.admit(Ids.student(1), details, TODAY));
            assertRefused("dateOfBirth", expected, () -> aStudent().build().with(details, TODAY));
        }
    }

    @Nested
    class Age {

        @ParameterizedTest
        @CsvSource({"2006-08-20, 2026-08-19, 19", "2006-08-20, 2026-08-20, 20", "2006-08-20, 2026-08-21, 20",
                "2026-08-20, 2026-08-20, 0", "2004-02-29, 2025-02-28, 20", "2004-02-29, 2025-03-01, 21",
                "2004-02-29, 2028-02-28, 23", "2004-02-29, 2028-02-29, 24", "1900-01-01, 2026-01-01, 126"})
        void growsOnTheBirthday(String born, LocalDate today, int age) {
            assertEquals(OptionalInt.of(age), aStudent().born(born).build().ageOn(today));
        }

        @Test
        void isUnknownWhenTheBirthIs() {
            assertEquals(OptionalInt.empty(), aStudent().born(null).build().ageOn(TODAY));
        }
    }
}
