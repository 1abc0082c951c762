package campus.web.registrar;

import java.util.List;

import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.ImportReject;
import campus.web.shared.PagedCsv;
import campus.web.shared.SpreadsheetCsv;

/** What an import rejected, page by page. */
final class RejectPages implements PagedCsv.Pages {

    private static final int PAGE = 1_000;

    private final ImportJobQueries queries;
    private final ImportJobId job;
    private long last;

    RejectPages(ImportJobQueries queries, ImportJobId job) {
        this.queries = queries;
        this.job = job;
    }

    @Override
    public boolean write(SpreadsheetCsv csv) {
        List<ImportReject> rejects = queries.rejects(job, last, PAGE);
        rejects.forEach(reject -> csv.write(RejectsCsv.cells(reject)));
        last = rejects.isEmpty() ? last : rejects.getLast().number();
        return rejects.size() == PAGE;
    }
}
