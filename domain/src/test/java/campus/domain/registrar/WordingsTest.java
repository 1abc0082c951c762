package campus.domain.registrar;

import org.junit.jupiter.api.Test;

import campus.domain.shared.Violation;

import static campus.domain.shared.InvalidValues.violationOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names, remarks and prose; the rules of texts as such are those of {@link campus.domain.shared.Texts}. */
class WordingsTest {

    @Test
    void acceptsNamesOfOneLineUpToTwoHundredCharacters() {
        assertEquals("Ann Lee", new Name(" Ann Lee ").value());
        assertEquals("Ann Lee", new Name("Ann Lee").toString());
        assertEquals("n".repeat(200), new Name("n".repeat(200)).value());
        assertEquals(new Violation.TooLong(200, 201), violationOf(() -> new Name("n".repeat(201))));
    }

    @Test
    void refusesNamesThatAreBlankOrHaveSeveralLines() {
        assertEquals(new Violation.Blank(), violationOf(() -> new Name("")));
        assertEquals(new Violation.ForbiddenCharacter(3, '\n'), violationOf(() -> new Name("Ann\nLee")));
    }

    @Test
    void acceptsRemarksOfOneLineUpToFiveHundredCharacters() {
        assertEquals("fees", new Remark(" fees ").value());
        assertEquals("fees", new Remark("fees").toString());
        assertEquals("r".repeat(500), new Remark("r".repeat(500)).value());
        assertEquals(new Violation.TooLong(500, 501), violationOf(() -> new Remark("r".repeat(501))));
    }

    @Test
    void refusesRemarksThatAreBlankOrHaveSeveralLines() {
        assertEquals(new Violation.Blank(), violationOf(() -> new Remark(" ")));
        assertEquals(new Violation.ForbiddenCharacter(4, '\n'), violationOf(() -> new Remark("fees\ndue")));
    }

    @Test
    void acceptsProseOfSeveralLinesUpToFourThousandCharacters() {
        assertEquals("one\n\ttwo", new Prose("one\r\n\ttwo\n").value());
        assertEquals("one", new Prose("one").toString());
        assertEquals("p".repeat(4_000), new Prose("p".repeat(4_000)).value());
        assertEquals(new Violation.TooLong(4_000, 4_001), violationOf(() -> new Prose("p".repeat(4_001))));
    }

    @Test
    void acceptsEmptyProse() {
        assertEquals(Prose.EMPTY, new Prose(" \n "));
        assertEquals("", Prose.EMPTY.value());
    }
}
