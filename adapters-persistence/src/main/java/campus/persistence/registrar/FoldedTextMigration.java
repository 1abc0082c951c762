package campus.persistence.registrar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;

import static java.util.stream.Collectors.joining;

/**
 * Version 7.1 of the schema: folds the texts of all rows, deleted ones too, since no database folds as
 * {@link CaseFolding} does. It goes through each table by identity, and each batch is kept by itself, so that memory
 * and transactions stay small. Interrupted, it begins anew and writes the same again.
 */
@Singleton
final class FoldedTextMigration implements JavaMigration {

    private static final int BATCH = 1_000;
    private static final List<Texts> TEXTS = List.of(new Texts("department", List.of("name")),
            new Texts("course", List.of("title")), new Texts("term", List.of("name")),
            new Texts("section", List.of("instructor")), new Texts("student", List.of("name")));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7.1");
    }

    @Override
    public String getDescription() {
        return "fold texts";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** Flyway opens a transaction and ends the last one; those between are ended here. */
    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (Texts texts : TEXTS) {
            byte[] last = texts.foldAfter(null, connection);
            while (last != null) {
                connection.commit();
                last = texts.foldAfter(last, connection);
            }
        }
    }

    /** Columns of a table, beside each of which there is one for the folded text. */
    private record Texts(String table, List<String> columns) {

        /** Folds the texts of a batch of rows, the first or that after an identity; the last identity, if any. */
        byte @Nullable [] foldAfter(byte @Nullable [] id, Connection connection) throws SQLException {
            try (PreparedStatement read = connection.prepareStatement(select(id != null));
                    PreparedStatement write = connection.prepareStatement(update())) {
                if (id != null) {
                    read.setBytes(1, id);
                }
                byte[] last = null;
                try (ResultSet rows = read.executeQuery()) {
                    while (rows.next()) {
                        for (int i = 1; i <= columns.size(); i++) {
                            String text = rows.getString(i);
                            write.setString(i, text == null ? null : CaseFolding.fold(text));
                        }
                        last = rows.getBytes("id");
                        write.setBytes(columns.size() + 1, last);
                        write.addBatch();
                    }
                }
                write.executeBatch();
                return last;
            }
        }

        private String select(boolean after) {
            return "select " + String.join(", ", columns) + ", id from " + table + (after ? " where id > ?" : "")
                    + " order by id limit " + BATCH;
        }

        private String update() {
            return "update " + table + " set "
                    + columns.stream().map(column -> column + "_folded = ?").collect(joining(", ")) + " where id = ?";
        }
    }
}
