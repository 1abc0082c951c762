package campus.web.registrar.page;

import java.util.List;

import campus.web.registrar.page.ListPage.Cell;

/** What became of several records, of each by itself. */
public record BulkResult(String key, String action, String back, List<String> columns, List<Line> lines) {

    public long done() {
        return lines.stream().filter(Line::done).count();
    }

    /** A record as it was before; {@code told} is why it was not done or, where it was, what there is to say. */
    public record Line(List<Cell> cells, boolean done, List<String> told) {
    }
}
