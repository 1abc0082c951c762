package campus.persistence.shared;

import java.sql.SQLException;

/** Makes something of the row that a result stands on. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Columns row) throws SQLException;
}
