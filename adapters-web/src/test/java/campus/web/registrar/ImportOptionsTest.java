package campus.web.registrar;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The choices of an import, as parts of the body and as parameters. */
final class ImportOptionsTest {

    private final String code = Catalogue.unique();
    private final String file = "Content-Disposition: form-data; name=\"file\"; filename=\"departments.csv\"\r\n\r\n"
            + "code,name\n" + code + ",Art\n?,\r\n";

    private static String text(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @ParameterizedTest
    @CsvSource({"'', '', false, false", "dryRun=true, '', true, false", "'', ?dryRun=true, true, false",
            "dryRun=true, ?dryRun=true, true, false", "dryRun=false, ?allowDrops=true, false, true",
            "allowDrops=true, ?dryRun=false, false, true", "allowDrops=false, '', false, false"})
    void mayBePartsOrParameters(String part, String query, boolean dryRun, boolean allowDrops) {
        String before = part.isEmpty() ? "" : text(part.split("=")[0], part.split("=")[1]);
        for (String body : List.of(before + file, file + before)) {
            Answer taken = Uploads.raw(body, query);
            assertEquals(dryRun, taken.expect(202).json().at("/dryRun").asBoolean());
            assertEquals(allowDrops, taken.json().at("/allowDrops").asBoolean());
            Uploads.ended(taken);
        }
    }

    @Test
    void letADryRunTellTheSameAndKeepNothing() {
        Answer rehearsed = Uploads.ended(Uploads.raw(file, "?dryRun=true"));
        Answer done = Uploads.ended(Uploads.raw(file));
        for (String field : List.of("state", "read", "done", "created", "rejected", "files", "percentage")) {
            assertEquals(done.text("/" + field), rehearsed.text("/" + field), field);
        }
        assertEquals(Uploads.csv(rehearsed).toString(), Uploads.csv(done).toString());
        assertEquals("1", done.text("/created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0", "TRUE", " true", "truetruetrue"})
    void areTrueOrFalse(String value) {
        String detail = Uploads.raw(file + text("dryRun", value)).expect(ProblemType.INVALID_UPLOAD).text("/detail");
        assertTrue(detail.contains("\"dryRun\"") && detail.contains("true or false"), detail);
        Answer answer = Uploads.raw(file, "?allowDrops=" + value.replace(" ", "+"))
                .expect(ProblemType.INVALID_PARAMETER);
        assertEquals(List.of("allowDrops malformed"), answer.errors());
        assertTrue(answer.text("/detail").contains("true or false"), answer.body());
    }

    @Test
    void mustNotContradictEachOther() {
        String detail = Uploads.raw(text("dryRun", "true") + file, "?dryRun=false").expect(ProblemType.INVALID_UPLOAD)
                .text("/detail");
        assertTrue(detail.contains("\"dryRun\" is true as a part and false as a parameter"), detail);
        Uploads.raw(text("dryRun", "true") + file + text("dryRun", "true")).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(file.replace("\"file\"", "\"dryRun\"")).expect(ProblemType.INVALID_UPLOAD);
        Uploads.raw(file, "?dryrun=true").expect(ProblemType.INVALID_PARAMETER);
    }

    @Test
    void areTheOnlyPartsBesideTheFile() {
        for (String body : List.of(file + text("mode", "x"), text("mode", "x") + file, text("mode", "x"))) {
            String detail = Uploads.raw(body).expect(ProblemType.INVALID_UPLOAD).text("/detail");
            assertTrue(detail.contains("\"mode\"") && detail.contains("one part named \"file\""), detail);
        }
        assertTrue(Uploads.raw(file + file).expect(ProblemType.INVALID_UPLOAD).text("/detail").contains("twice"));
        assertTrue(Uploads.raw(text("file", "x")).expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("no file"));
        assertTrue(Uploads.raw(text("dryRun", "true")).expect(ProblemType.INVALID_UPLOAD).text("/detail")
                .contains("no file"));
    }
}
