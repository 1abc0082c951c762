package campus.web.registrar;

import java.io.BufferedReader;
import java.io.FilterInputStream;
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

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportProblem;

/**
 * The rows of a CSV file (RFC 4180) in UTF-8, with or without a byte order mark, read one by one. A row with bytes
 * that are not UTF-8 is unreadable by itself; after broken quotes, or a row beyond the limits, nothing more is
 * read.
 */
public final class CsvRows implements ImportFile.Rows {

    public static final int MAX_COLUMNS = 200;
    public static final int MAX_FIELD = 4 << 20;
    private static final int MAX_ROW = 8 << 20;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CountingStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long lastLine;
    private @Nullable Row next;
    private boolean ended;

    public CsvRows(InputStream source) throws IOException {
        this.bytes = new CountingStream(source);
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
    public long bytesRead() {
        return bytes.read;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an import file cannot be closed", e);
        }
    }

    /** Counts what is read through it. */
    private static final class CountingStream extends FilterInputStream {

        private long read;

        CountingStream(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(0, count);
            return count;
        }
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
                    ? new Row.Unreadable(lastLine, values, new ImportProblem.WrongEncoding())
                    : new Row.Cells(lastLine, values);
        } catch (CsvParseException e) {
            ended = true;
            return new Row.Unreadable(line(e), List.of(), new ImportProblem.BrokenCsv(cause(e)));
        } catch (UncheckedIOException e) {
            ended = true;
            return new Row.Unreadable(lastLine + 1, List.of(), new ImportProblem.BrokenCsv("the file is damaged."));
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
