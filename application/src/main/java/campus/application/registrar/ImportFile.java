package campus.application.registrar;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A table to import: a header and rows of one kind. It can be read more than once. */
public interface ImportFile {

    /** The name that its sender gave it, without folders. */
    String name();

    ImportKind kind();

    /** How large it is, in the unit of {@link Rows#bytesRead}; 0 when that is not known. */
    long bytes();

    /** Reads it from its beginning; the first row is the header. */
    Rows open();

    /** The rows, read as they are needed. */
    interface Rows extends Iterator<Row>, AutoCloseable {

        /** How much of the file was read up to now. */
        long bytesRead();

        @Override
        void close();
    }

    /** A line of the source with its cells; lines are counted from 1, the header included. */
    sealed interface Row {

        long line();

        /** What the line holds, for a person; of an unreadable line perhaps nothing. */
        List<String> values();

        record Cells(long line, List<String> values) implements Row {
        }

        /** A line that is no row at all. */
        record Unreadable(long line, List<String> values, ImportProblem problem) implements Row {
        }
    }

    /** A file whose lines, the header first, are in memory. */
    static ImportFile of(ImportKind kind, List<List<String>> lines) {
        List<List<String>> kept = List.copyOf(lines);
        return made(kind, kept.size(), kept::iterator);
    }

    /**
     * A file of so many lines, the header first, that are made anew whenever it is read, and always the same. So its
     * size is in lines too.
     */
    static ImportFile made(ImportKind kind, long size, Supplier<Iterator<List<String>>> lines) {
        return new ImportLines(kind, size, lines);
    }
}
