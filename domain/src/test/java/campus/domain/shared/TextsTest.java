package campus.domain.shared;

import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TextsTest {

    private static final String GRIN = "\uD83D\uDE00";

    static IntStream turnsOfDirection() {
        return IntStream.concat(IntStream.rangeClosed(0x202A, 0x202E), IntStream.rangeClosed(0x2066, 0x2069));
    }

    @Nested
    class Line {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t", " \n\r ", "\u2003"})
        void refusesTextWithNothingButWhiteSpace(String text) {
            assertEquals(new Violation.Blank(), violationOf(() -> Texts.line(text, 10)));
        }

        @ParameterizedTest
        @ValueSource(ints = {0xA0, 0x200B, 0xFEFF, 0x2060, 0x3000})
        void refusesTextWithNothingButInvisibleCharacters(int codePoint) {
            String invisible = Character.toString(codePoint);
            assertEquals(new Violation.Blank(), violationOf(() -> Texts.line(invisible, 10)));
            assertEquals(new Violation.Blank(), violationOf(() -> Texts.line(" " + invisible + " " + invisible, 10)));
        }

        @ParameterizedTest
        @ValueSource(ints = {0xA0, 0x200B, 0xFEFF, 0x2060, 0x3000})
        void keepsInvisibleCharactersBesideOthers(int codePoint) {
            String text = "a" + Character.toString(codePoint) + "b";
            assertEquals(text, Texts.line(text, 10));
        }

        @ParameterizedTest
        @ValueSource(strings = {"  Ann Lee", "Ann Lee\t", "\r\nAnn Lee\n", "\u2003Ann Lee\u2003"})
        void removesWhiteSpaceAroundTheText(String text) {
            assertEquals("Ann Lee", Texts.line(text, 10));
        }

        @Test
        void keepsWhiteSpaceInsideTheText() {
            assertEquals("Ann  Lee", Texts.line("Ann  Lee", 10));
        }

        @Test
        void acceptsExactlyTheMaximumLength() {
            assertEquals("abcde", Texts.line("abcde", 5));
        }

        @Test
        void refusesOneMoreThanTheMaximumLength() {
            assertEquals(new Violation.TooLong(5, 6), violationOf(() -> Texts.line("abcdef", 5)));
        }

        @Test
        void measuresTheLengthAfterStripping() {
            assertEquals("abcde", Texts.line("   abcde   ", 5));
        }

        @ParameterizedTest
        @ValueSource(ints = {0x0, 0x7, '\t', '\n', '\r', 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xD83D, 0xDE00})
        void refusesControlCharactersLineBreaksAndLoneSurrogates(int codePoint) {
            String text = "a" + Character.toString(codePoint) + "b";
            assertEquals(new Violation.ForbiddenCharacter(1, codePoint), violationOf(() -> Texts.line(text, 10)));
        }

        @ParameterizedTest
        @MethodSource("campus.domain.shared.TextsTest#turnsOfDirection")
        void refusesToTurnTheDirectionOfText(int codePoint) {
            String text = "a" + Character.toString(codePoint) + "b";
            assertEquals(new Violation.ForbiddenCharacter(1, codePoint), violationOf(() -> Texts.line(text, 10)));
        }

        @ParameterizedTest
        @ValueSource(ints = {0x202F, 0x2064, 0x206A, 0x200E, 0x200F, 0x061C})
        void acceptsTheNeighboursOfWhatTurnsTheDirection(int codePoint) {
            String text = "a" + Character.toString(codePoint) + "b";
            assertEquals(text, Texts.line(text, 10));
        }

        @Test
        void refusesLoneSurrogatesAtTheEnd() {
            assertEquals(new Violation.ForbiddenCharacter(2, 0xD83D), violationOf(() -> Texts.line("ab\uD83D", 10)));
        }

        @Test
        void refusesSurrogatesInTheWrongOrder() {
            assertEquals(new Violation.ForbiddenCharacter(0, 0xDE00),
                    violationOf(() -> Texts.line("\uDE00\uD83D", 10)));
        }

        @Test
        void countsPositionsInCodeUnits() {
            assertEquals(new Violation.ForbiddenCharacter(2, 0), violationOf(() -> Texts.line(GRIN + "\0x", 10)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Grüße", "学生", GRIN, "\uD800\uDF48", "O'Brien-Łukasiewicz", "<b>\"&"})
        void acceptsEveryScriptAndSymbol(String text) {
            assertEquals(text, Texts.line(text, 20));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\uD83D\uDC69\u200D\uD83D\uDCBB", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"})
        void keepsTheJoinersOfEmojiAndScripts(String text) {
            assertEquals(text, Texts.line(text, 20));
            assertEquals(text, Texts.lines(text, 20));
        }

        @Test
        void countsCharactersOutsideTheBasicPlaneTwice() {
            assertEquals(GRIN + GRIN, Texts.line(GRIN + GRIN, 4));
            assertEquals(new Violation.TooLong(3, 4), violationOf(() -> Texts.line(GRIN + GRIN, 3)));
        }
    }

    @Nested
    class Lines {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\r\n \n"})
        void turnsWhiteSpaceIntoTheEmptyText(String text) {
            assertEquals("", Texts.lines(text, 10));
        }

        @Test
        void keepsLineFeedsAndTabs() {
            assertEquals("one\n\n\ttwo", Texts.lines("one\n\n\ttwo", 20));
        }

        @Test
        void turnsWindowsLineEndsIntoLineFeeds() {
            assertEquals("one\ntwo\nthree", Texts.lines("one\r\ntwo\r\nthree\r\n", 20));
        }

        @Test
        void measuresTheLengthWithLineFeedsOnly() {
            assertEquals("a\nb", Texts.lines("a\r\nb", 3));
            assertEquals(new Violation.TooLong(2, 3), violationOf(() -> Texts.lines("a\r\nb", 2)));
        }

        @ParameterizedTest
        @ValueSource(ints = {0x0, 0xB, 0xC, '\r', 0x1B, 0x85, 0x2028, 0xD83D, 0xDE00})
        void refusesOtherControlCharactersAndLoneSurrogates(int codePoint) {
            String text = "a" + Character.toString(codePoint) + "b";
            assertEquals(new Violation.ForbiddenCharacter(1, codePoint), violationOf(() -> Texts.lines(text, 10)));
        }

        @ParameterizedTest
        @MethodSource("campus.domain.shared.TextsTest#turnsOfDirection")
        void refusesToTurnTheDirectionOfText(int codePoint) {
            String text = "a\n" + Character.toString(codePoint) + "b";
            assertEquals(new Violation.ForbiddenCharacter(2, codePoint), violationOf(() -> Texts.lines(text, 10)));
        }

        @Test
        void acceptsExactlyTheMaximumLength() {
            assertEquals("abcde", Texts.lines(" abcde ", 5));
            assertEquals(new Violation.TooLong(5, 6), violationOf(() -> Texts.lines("abcdef", 5)));
        }
    }

    @Nested
    class Matching {

        private static final Predicate<String> FORM = Pattern.compile("[a-z]+\\d").asMatchPredicate();

        @Test
        void acceptsStrippedTextThatHasTheForm() {
            assertEquals("abc1", Texts.matching(" abc1 ", 10, FORM, "x1"));
        }

        @Test
        void makesOneSpaceOfSeveral() {
            Predicate<String> words = Pattern.compile("[a-z]+(?: [a-z]+)*").asMatchPredicate();
            assertEquals("a b c d", Texts.matching(" a  b c     d ", 20, words, "x y"));
        }

        @Test
        void makesNoSpaceOfOtherWhiteSpace() {
            Predicate<String> words = Pattern.compile("[a-z]+(?: [a-z]+)*").asMatchPredicate();
            assertEquals(new Violation.Malformed("x y"),
                    violationOf(() -> Texts.matching("a\u00A0\u2003b", 20, words, "x y")));
            assertEquals(new Violation.ForbiddenCharacter(1, '\t'),
                    violationOf(() -> Texts.matching("a\t b", 20, words, "x y")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "abc12", "1abc1", "ab c1"})
        void refusesTextThatHasTheFormOnlyInPart(String text) {
            assertEquals(new Violation.Malformed("x1"), violationOf(() -> Texts.matching(text, 10, FORM, "x1")));
        }

        @Test
        void refusesBlankAndLongTextForThoseReasons() {
            assertEquals(new Violation.Blank(), violationOf(() -> Texts.matching(" ", 10, FORM, "x1")));
            assertEquals(new Violation.TooLong(3, 4), violationOf(() -> Texts.matching("abc1", 3, FORM, "x1")));
        }

        @Test
        void knowsCodesAsARegularExpressionWould() {
            Random random = new Random(1);
            Pattern wanted = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/&-]*");
            Predicate<String> code = Texts.code(" ._/&-");
            for (int round = 0; round < 5_000; round++) {
                String text = text(random, "aAzZ09 ._/&-@[`{:/\u00e9\u0130\ud83d\ude00\n");
                assertEquals(wanted.matcher(text).matches(), code.test(text), text);
            }
        }

        private static String text(Random random, String alphabet) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(6), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            return text.toString();
        }
    }
}
