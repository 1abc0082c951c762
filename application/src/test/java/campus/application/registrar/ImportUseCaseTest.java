package campus.application.registrar;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.Outcome;
import campus.application.registrar.ImportRecords.Reject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Short ways to import a table that is written down in a test; cells are separated by commas. */
abstract class ImportUseCaseTest extends UseCaseTest {

    /** What became of one file. */
    record Report(Counts counts, List<Rejected> rejects) {
    }

    /** Why a row was not kept; the row itself is left out. */
    record Rejected(long line, String column, ImportProblem problem) {
    }

    final Report run(ImportKind kind, String header, String... rows) {
        return run(kind, header, cells(rows));
    }

    final Report run(ImportKind kind, String header, List<Row> rows) {
        return run(useCases, Options.NORMAL, new Table(kind, header, rows));
    }

    static Report run(RegistrarUseCases useCases, Options options, ImportFile file) {
        Rejects rejects = new Rejects();
        Outcome.Done done = assertInstanceOf(Outcome.Done.class,
                useCases.importRecords().run(List.of(file), options, BY, rejects));
        return new Report(done.reports().getFirst().counts(), rejects.all.stream()
                .map(reject -> new Rejected(reject.line(), reject.column(), reject.problem())).toList());
    }

    static List<Row> cells(String... rows) {
        List<Row> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new Row.Cells(cells.size() + 2, List.of(row.split(",", -1))));
        }
        return cells;
    }

    static void assertCounts(Report report, long created, long changed, long unchanged, long rejected) {
        assertEquals(new Counts(created, changed, unchanged, rejected), report.counts());
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

    /** A file whose rows, the header aside, are given as they are read. */
    record Table(ImportKind kind, String header, List<Row> rows) implements ImportFile {

        @Override
        public String name() {
            return kind.fileName();
        }

        @Override
        public long bytes() {
            return rows.size() + 1L;
        }

        @Override
        public ImportFile.Rows open() {
            Iterator<Row> left = Stream.concat(Stream.of(new Row.Cells(1, List.of(header.split(",", -1)))),
                    rows.stream()).iterator();
            return new ImportFile.Rows() {
                private long read;

                @Override
                public boolean hasNext() {
                    return left.hasNext();
                }

                @Override
                public Row next() {
                    read++;
                    return left.next();
                }

                @Override
                public long bytesRead() {
                    return read;
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }

    /** Keeps what is told of rejected rows. */
    static class Rejects implements ImportRecords.Progress {
        final List<Reject> all = new ArrayList<>();

        @Override
        public void started() {
            all.clear();
        }

        @Override
        public void advanced(ImportFile file, Counts counts, long bytesRead) {
            // not asked for
        }

        @Override
        public void rejected(ImportFile file, List<Reject> rejects) {
            all.addAll(rejects);
        }
    }
}
