package campus.web.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Writes CSV (RFC 4180) that may be opened in a spreadsheet: a cell that would be taken for a formula gets a leading
 * apostrophe. Not thread-safe.
 */
public final class SpreadsheetCsv implements Closeable {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final CsvWriter csv;

    /** Closing this closes the target, too. */
    public SpreadsheetCsv(Writer target) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    }

    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(SpreadsheetCsv::harmless).toList());
    }

    /** Hands on what was written up to now. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
