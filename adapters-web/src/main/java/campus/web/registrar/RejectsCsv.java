package campus.web.registrar;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportReject;

/**
 * Writes rejected rows of imports as CSV (RFC 4180), one record for each, after a header. A cell that a spreadsheet
 * would take for a formula gets a leading apostrophe. Not thread-safe.
 */
public final class RejectsCsv implements Closeable {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final CsvWriter csv;

    /** Writes the header; closing this closes the target, too. */
    public RejectsCsv(Writer target) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
        csv.writeRecord("file", "line", "column", "code", "message", "row");
    }

    /** A row of the file with this name, as an import rejects it. */
    public void write(String file, ImportRecords.Reject reject) {
        write(file, reject.line(), reject.column(), reject.problem().code(), ImportProblemText.of(reject.problem()),
                row(reject.row()));
    }

    /** A rejected row as it was kept. */
    void write(ImportReject reject) {
        write(reject.file(), reject.line(), reject.column(), reject.code(), reject.message(), reject.row());
    }

    private void write(String file, long line, String column, String code, String message, String row) {
        csv.writeRecord(harmless(file), Long.toString(line), harmless(column), code, harmless(message),
                harmless(row));
    }

    /** Hands on what was written up to now. */
    void flush() throws IOException {
        csv.flush();
    }

    /**
     * The cells of a row as CSV text without a line end; what is longer than {@link ImportReject#MAX_ROW} ends
     * with "…".
     */
    public static String row(List<String> values) {
        StringWriter text = new StringWriter();
        try (CsvWriter row = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            row.writeRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Wire.cut(text.getBuffer().substring(0, text.getBuffer().length() - 1), ImportReject.MAX_ROW);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
