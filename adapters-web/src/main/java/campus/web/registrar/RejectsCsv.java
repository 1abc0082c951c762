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
import campus.web.shared.SpreadsheetCsv;

/** Writes rejected rows of imports as CSV, one record for each, after a header. Not thread-safe. */
public final class RejectsCsv implements Closeable {

    static final List<String> HEADER = List.of("file", "line", "column", "code", "message", "row");

    private final SpreadsheetCsv csv;

    /** Writes the header; closing this closes the target, too. */
    public RejectsCsv(Writer target) {
        this.csv = new SpreadsheetCsv(target);
        csv.write(HEADER);
    }

    /** A row of the file with this name, as an import rejects it. */
    public void write(String file, ImportRecords.Reject reject) {
        csv.write(List.of(file, Long.toString(reject.line()), reject.column(), reject.problem().code(),
                ImportProblemText.of(reject.problem()), row(reject.row())));
    }

    /** A rejected row as it was kept. */
    static List<String> cells(ImportReject reject) {
        return List.of(reject.file(), Long.toString(reject.line()), reject.column(), reject.code(), reject.message(),
                reject.row());
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
}
