package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import campus.application.registrar.ImportRecords.Report;
import campus.application.registrar.ImportRecords.Row;
import campus.application.registrar.ImportRecords.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Short ways to import a table that is written down in a test; cells are separated by commas. */
abstract class ImportUseCaseTest extends UseCaseTest {

    final Report run(ImportKind kind, String header, String... rows) {
        List<Row> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new Row.Cells(cells.size() + 2, List.of(row.split(",", -1))));
        }
        return run(kind, header, cells);
    }

    final Report run(ImportKind kind, String header, List<Row> rows) {
        return useCases.importRecords().run(new Table(kind, List.of(header.split(",", -1)), rows.iterator()), BY);
    }

    static void assertCounts(Report report, long created, long changed, long unchanged, long rejected) {
        assertEquals(new Report(created + changed + unchanged + rejected, created, changed, unchanged, rejected,
                report.rejects()), report);
    }

    static void assertAllCreated(Report report, long created) {
        assertEquals(List.of(), report.rejects());
        assertCounts(report, created, 0, 0, 0);
    }

    /** Asserts what was rejected, as "line column code"; the column is "-" when the whole row is meant. */
    static void assertRejects(Report report, String... rejects) {
        assertEquals(Stream.of(rejects).sorted().toList(), report.rejects().stream()
                .map(reject -> reject.line() + " " + (reject.column().isEmpty() ? "-" : reject.column()) + " "
                        + reject.problem().code())
                .sorted().toList());
    }
}
