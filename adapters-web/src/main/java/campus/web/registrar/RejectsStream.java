package campus.web.registrar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.ImportReject;

/** What an import rejected as CSV, fetched page by page while it is read, so that it may be of any length. */
final class RejectsStream extends InputStream {

    private static final int PAGE = 1_000;

    private final ImportJobQueries queries;
    private final ImportJobId job;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final RejectsCsv csv = new RejectsCsv(new OutputStreamWriter(made, StandardCharsets.UTF_8));
    private ByteArrayInputStream page = new ByteArrayInputStream(new byte[0]);
    private long last;
    private boolean ended;

    RejectsStream(ImportJobQueries queries, ImportJobId job) {
        this.queries = queries;
        this.job = job;
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
        if (page.available() == 0 && !ended) {
            List<ImportReject> rejects = queries.rejects(job, last, PAGE);
            rejects.forEach(csv::write);
            csv.flush();
            page = new ByteArrayInputStream(made.toByteArray());
            made.reset();
            last = rejects.isEmpty() ? last : rejects.getLast().number();
            ended = rejects.size() < PAGE;
        }
    }
}
