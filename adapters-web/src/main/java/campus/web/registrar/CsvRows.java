package campus.web.registrar;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportProblem;
import campus.application.registrar.ImportRecords.Row;

/**
 * The rows of a CSV file (RFC 4180) in UTF-8, with or without a byte order mark, read one by one. A row with bytes
 * that are not UTF-8 is unreadable by itself; after broken quotes, or a row beyond the limits, nothing more is
 * read.
 */
public final class CsvRows implements Iterator<Row>, Closeable {

    public static final int MAX_COLUMNS = 200;
    public static final int MAX_FIELD = 65_536;
    private static final int MAX_ROW = 1_048_576;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long lastLine;
    private @Nullable Row next;
    private boolean ended;

    public CsvRows(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        this.reader = CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).skipEmptyLines(true)
                .allowUnclosedQuote(false).maxBufferSize(MAX_ROW)
                .build(CsvRecordHandler.of(limits -> limits.maxFields(MAX_COLUMNS).maxFieldSize(MAX_FIELD)
                        .maxRecordSize(MAX_ROW)), text);
        this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable Row read() {
        try {
            if (!records.hasNext()) {
                ended = true;
                return null;
            }
            CsvRecord csv = records.next();
            lastLine = csv.getStartingLineNumber();
            List<String> values = csv.getFields();
            return values.stream().anyMatch(value -> value.indexOf(REPLACEMENT) >= 0)
                    ? new Row.Unreadable(lastLine, new ImportProblem.WrongEncoding())
                    : new Row.Cells(lastLine, values);
        } catch (CsvParseException e) {
            ended = true;
            return new Row.Unreadable(line(e), new ImportProblem.BrokenCsv(cause(e)));
        } catch (UncheckedIOException e) {
            ended = true;
            return new Row.Unreadable(lastLine + 1, new ImportProblem.BrokenCsv("the file is damaged."));
        }
    }

    private long line(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : lastLine + 1;
    }

    private static String cause(CsvParseException e) {
        String message = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return message.contains("quote") ? "a quote is not closed, or something follows it."
                : "a row has more than " + MAX_COLUMNS + " cells, or a cell more than " + MAX_FIELD + " characters.";
    }
}
