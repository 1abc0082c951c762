package campus.application.registrar;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * A file whose rows are made as they are read; cells are separated by commas. It says which line it is about to give,
 * so that a test can do something in the middle of an import. Measured in lines.
 */
public record MadeFile(ImportKind kind, String header, int rows, IntFunction<String> row, IntConsumer before)
        implements ImportFile {

    /** Students with numbers from 2, that of their line; a bad one where {@code good} says no. */
    public static MadeFile students(int rows, IntFunction<Boolean> good, IntConsumer before) {
        return new MadeFile(ImportKind.STUDENTS, "student_number,name,email", rows, line -> "S" + line + ",Name,"
                + (good.apply(line) ? "s" + line + "@school.example" : "nowhere"), before);
    }

    @Override
    public String name() {
        return kind.fileName();
    }

    @Override
    public long bytes() {
        return rows + 1L;
    }

    @Override
    public Rows open() {
        return new Rows() {
            private int line;

            @Override
            public boolean hasNext() {
                return line <= rows;
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                before.accept(++line);
                return new Row.Cells(line, List.of((line == 1 ? header : row.apply(line)).split(",", -1)));
            }

            @Override
            public long bytesRead() {
                return line;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
