package campus.domain.registrar;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the short names of courses, departments, sections, students and terms have in common, and where they differ. */
class CodesTest {

    private enum Kind {
        COURSE(v -> new CourseCode(v).value(), "CS 225", " ._/&-"),
        DEPARTMENT(v -> new DepartmentCode(v).value(), "CS", " ._/&-"),
        SECTION(v -> new SectionNumber(v).value(), "AL1", " ._/-"),
        STUDENT(v -> new StudentNumber(v).value(), "U0000001", "._/-"),
        TERM(v -> new TermCode(v).value(), "2026-fall", " ._/-");

        private final UnaryOperator<String> kept;
        private final String example;
        private final String punctuation;

        Kind(UnaryOperator<String> kept, String example, String punctuation) {
            this.kept = kept;
            this.example = example;
            this.punctuation = punctuation;
        }

        String cased(String text) {
            return this == TERM ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
        }
    }

    static Stream<Arguments> kindsAndPunctuation() {
        return Stream.of(Kind.values())
                .flatMap(kind -> " ._/&-+,;:'\"()@#%\\*".chars().mapToObj(c -> Arguments.of(kind, (char) c)));
    }

    static Stream<Arguments> kindsAndForeignTexts() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream
                        .of("é1", "1é", "学", "\u0661", "\uFF21", "b\u0131o", "stra\u00DFe", "\u017F", "\u212A",
                                "1\u00A01", "1\u200B1", "1\u200D1", "-1", ".1", "/1", "_1")
                        .map(text -> Arguments.of(kind, text)));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsItsOwnExample(Kind kind) {
        assertEquals(kind.example, kind.kept.apply(kind.example));
    }

    @ParameterizedTest
    @EnumSource
    void keepsOneCaseWhateverTheCountry(Kind kind) {
        assertEquals(kind.cased("ITi1"), kind.kept.apply("ITi1"));
        assertEquals(kind == Kind.TERM ? "i" : "I", kind.kept.apply("i"));
        assertEquals(kind == Kind.TERM ? "i" : "I", kind.kept.apply("I"));
    }

    @ParameterizedTest
    @EnumSource
    void stripsWhiteSpaceAroundIt(Kind kind) {
        assertEquals(kind.example, kind.kept.apply("\t " + kind.example + " \n"));
    }

    static Stream<Record> codes() {
        return Stream.of(new CourseCode("1a"), new DepartmentCode("1a"), new SectionNumber("1a"),
                new StudentNumber("1a"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isShownAsItIsKept(Record code) {
        assertEquals("1A", code.toString());
    }

    @Test
    void isShownInLowerCaseForTerms() {
        assertEquals("1a", new TermCode("1A").toString());
    }

    @ParameterizedTest
    @EnumSource
    void acceptsTwentyCharactersAndNoMore(Kind kind) {
        assertEquals("1".repeat(20), kind.kept.apply("1".repeat(20)));
        assertEquals(new Violation.TooLong(20, 21), violationOf(() -> kind.kept.apply("1".repeat(21))));
    }

    @ParameterizedTest
    @EnumSource
    void refusesBlankText(Kind kind) {
        assertEquals(new Violation.Blank(), violationOf(() -> kind.kept.apply(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void refusesControlCharacters(Kind kind) {
        assertEquals(new Violation.ForbiddenCharacter(1, 0), violationOf(() -> kind.kept.apply("1\0001")));
        assertEquals(new Violation.ForbiddenCharacter(1, '\n'), violationOf(() -> kind.kept.apply("1\n1")));
    }

    @ParameterizedTest
    @MethodSource("kindsAndPunctuation")
    void acceptsOnlyItsOwnPunctuationInside(Kind kind, char mark) {
        String text = "1" + mark + "1";
        if (kind.punctuation.indexOf(mark) >= 0) {
            assertEquals(text, kind.kept.apply(text));
        } else {
            assertEquals(new Violation.Malformed(kind.example), violationOf(() -> kind.kept.apply(text)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesOneSpaceOfSeveralWhereSpacesAreAllowed(Kind kind) {
        if (kind == Kind.STUDENT) {
            assertEquals(new Violation.Malformed(kind.example), violationOf(() -> kind.kept.apply("1   2")));
        } else {
            assertEquals("1 2 3", kind.kept.apply("1   2  3"));
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndForeignTexts")
    void refusesOtherLettersAndPunctuationInFront(Kind kind, String text) {
        assertEquals(new Violation.Malformed(kind.example), violationOf(() -> kind.kept.apply(text)));
    }

    @ParameterizedTest
    @CsvSource({"cs 225, CS 225", "Math&Stat 1, MATH&STAT 1", "b.sc/2_x-1, B.SC/2_X-1", "225, 225"})
    void acceptsTheFormsThatCourseCodesHave(String given, String kept) {
        assertEquals(kept, new CourseCode(given).value());
    }

    @Test
    void tellsCodesApartByTheirTextOnly() {
        assertEquals(new CourseCode("CS 225"), new CourseCode(" cs   225 "));
    }
}
