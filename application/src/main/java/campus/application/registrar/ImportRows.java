package campus.application.registrar;

import java.util.List;

import campus.application.shared.Stamp;

/**
 * How the rows of one kind are read and kept.
 *
 * @param <R> a row with checked values
 */
interface ImportRows<R> {

    /** Checks the cells; violations carry the names of columns, or of domain fields spelled alike. */
    R parse(ImportCells cells);

    /** What must not stand in a file twice, as one text. */
    String key(R row);

    /** Keeps the rows inside the running transaction and counts what became of each. */
    void save(List<Numbered<R>> rows, Stamp stamp, ImportTally tally);

    /** A row and the line it came from. */
    record Numbered<R>(long line, R row) {
    }
}
