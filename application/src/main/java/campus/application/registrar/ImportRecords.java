package campus.application.registrar;

import java.util.Iterator;
import java.util.List;

import campus.domain.shared.Actor;

/**
 * Reads records out of tables. Good rows are kept and every bad one is reported; a row that is stored already changes
 * nothing, so the same file may be sent again at any time. Rows are written in batches, each in one transaction.
 */
public interface ImportRecords {

    /** Reads the table to its end, unless its header is wrong. */
    Report run(Table table, Actor by);

    /** Rows of one kind, read as they are needed. */
    record Table(ImportKind kind, List<String> header, Iterator<Row> rows) {

        public Table {
            header = List.copyOf(header);
        }
    }

    /** A line of the source; lines are counted from 1, the header included. */
    sealed interface Row {

        long line();

        record Cells(long line, List<String> values) implements Row {
        }

        /** A line that is no row at all. */
        record Unreadable(long line, ImportProblem problem) implements Row {
        }
    }

    /**
     * What became of the rows: {@code read} is the sum of the four other counts. A wrong header counts as a
     * rejected row.
     */
    record Report(long read, long created, long changed, long unchanged, long rejected, List<Reject> rejects) {

        /** Rejects beyond this number are counted, but no longer listed. */
        public static final int MAX_LISTED = 10_000;

        public Report {
            rejects = List.copyOf(rejects);
        }
    }

    /** A row that was not kept, or one of the reasons for that; the column is empty when the whole row is meant. */
    record Reject(long line, String column, ImportProblem problem) {
    }
}
