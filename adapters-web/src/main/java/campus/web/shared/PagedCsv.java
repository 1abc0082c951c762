package campus.web.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV that is made page by page while it is read, so that it may be of any length. The first page is made with it, so
 * that what is wrong shows before anything is sent. Not thread-safe.
 */
public final class PagedCsv extends InputStream {

    private final Pages pages;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final SpreadsheetCsv csv = new SpreadsheetCsv(new OutputStreamWriter(made, StandardCharsets.UTF_8));
    private ByteArrayInputStream page = new ByteArrayInputStream(new byte[0]);
    private boolean ended;

    /** Where rows come from. */
    @FunctionalInterface
    public interface Pages {

        /** Writes the next rows, and tells whether more may follow. */
        boolean write(SpreadsheetCsv csv);
    }

    /** A header, and the rows of the pages. */
    public PagedCsv(List<String> header, Pages pages) throws IOException {
        this.pages = pages;
        csv.write(header);
        next();
    }

    @Override
    public int read() throws IOException {
        fetch();
        return page.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        fetch();
        return page.read(buffer, offset, length);
    }

    private void fetch() throws IOException {
        while (page.available() == 0 && !ended) {
            next();
        }
    }

    private void next() throws IOException {
        ended = !pages.write(csv);
        csv.flush();
        page = new ByteArrayInputStream(made.toByteArray());
        made.reset();
    }
}
