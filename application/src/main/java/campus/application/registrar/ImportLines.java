package campus.application.registrar;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A table whose lines are made when they are read, measured in lines. */
record ImportLines(ImportKind kind, long bytes, Supplier<Iterator<List<String>>> lines) implements ImportFile {

    @Override
    public String name() {
        return kind.fileName();
    }

    @Override
    public Rows open() {
        Iterator<List<String>> left = lines.get();
        return new Rows() {
            private int line;

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Row next() {
                List<String> values = left.next();
                return new Row.Cells(++line, values);
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
