package campus.web.registrar;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.ImportProblem;
import campus.application.registrar.ImportRecords.Reject;
import campus.application.registrar.ImportReject;
import campus.web.shared.SpreadsheetCsv;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class RejectsCsvTest {

    private static final String HEADER = "file,line,column,code,message,row\r\n";

    private static String csv(Reject... rejects) throws IOException {
        StringWriter text = new StringWriter();
        try (RejectsCsv csv = new RejectsCsv(text)) {
            for (Reject reject : rejects) {
                csv.write("students.csv", reject);
            }
        }
        return text.toString();
    }

    @Test
    void hasAHeaderWhenNothingIsRejected() throws IOException {
        assertEquals(HEADER, csv());
    }

    @Test
    void quotesWhatCsvNeedsQuoted() throws IOException {
        Reject reject = new Reject(7, "", new ImportProblem.RepeatedRow(3), List.of("S1", "Lee, \"Ann\"", ""));
        assertEquals(HEADER + "students.csv,7,,repeated,Line 3 has the same key already; remove one of the two.,"
                + "\"S1,\"\"Lee, \"\"\"\"Ann\"\"\"\"\"\",\"\r\n", csv(reject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void leavesNoFormulaForASpreadsheet(String formula) throws IOException {
        StringWriter text = new StringWriter();
        try (SpreadsheetCsv csv = new SpreadsheetCsv(text)) {
            csv.write(RejectsCsv.cells(new ImportReject(1, formula, 2, formula, "c", formula, formula)));
        }
        String cell = formula.startsWith("\r") ? "\"'" + formula + "\"" : "'" + formula;
        assertEquals(cell + ",2," + cell + ",c," + cell + "," + cell + "\r\n", text.toString());
    }

    @Test
    void cutsALongRowBetweenCharacters() {
        assertEquals("x".repeat(2_000), RejectsCsv.row(List.of("x".repeat(2_000))));
        assertEquals("x".repeat(1_999) + "…", RejectsCsv.row(List.of("x".repeat(2_001))));
        assertEquals("x".repeat(1_998) + "…", RejectsCsv.row(List.of("x".repeat(1_998) + "\uD83C\uDF93yz")));
        assertEquals("", RejectsCsv.row(List.of()));
    }
}
