package campus.persistence.registrar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a real server carries out a statement, on tables that are filled with made up rows. */
final class ServerPlans {

    /** A moment of the row, of which several have the same. */
    static final String TIME = "timestamp '2026-01-01 00:00:00' + interval n mod 777 second";

    private static final String BY = "case when n mod 900 = 77 then 'you' else 'me' end";

    private ServerPlans() {}

    /** How a table is read: "ALL" is the type for all of it, "index" for all of an index. */
    record Step(String table, @Nullable String type, @Nullable String key, @Nullable String rows, String extra) {
    }

    static List<Step> explain(TestSchool school, String sql, List<Object> values) throws SQLException {
        List<Step> plan = new ArrayList<>();
        try (Connection connection = school.database().getConnection();
                PreparedStatement statement = connection.prepareStatement("explain format=traditional " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(new Step(String.valueOf(rows.getString("table")), rows.getString("type"),
                            rows.getString("key"), rows.getString("rows"), String.valueOf(rows.getString("Extra"))));
                }
            }
        }
        return plan;
    }

    static boolean sorts(List<Step> plan) {
        return plan.stream().anyMatch(step -> step.extra().toLowerCase(Locale.ROOT).contains("using filesort"));
    }

    /** Adds at most 10,000 rows; the values are expressions of the row's number {@code n}, which counts from 0. */
    static void insert(Statement statement, String table, String columns, String values, int count)
            throws SQLException {
        insertPlain(statement, table, "version, created_at, created_by, updated_at, updated_by, " + columns,
                "0, " + TIME + ", " + BY + ", " + TIME + ", " + BY + ", " + values, count);
    }

    /** The same for a table that knows neither versions nor changes. */
    static void insertPlain(Statement statement, String table, String columns, String values, int count)
            throws SQLException {
        String digits = "(select 0 d union select 1 union select 2 union select 3 union select 4 union select 5"
                + " union select 6 union select 7 union select 8 union select 9)";
        statement.executeUpdate("insert into " + table + " (id, " + columns + ") select " + id("n") + ", " + values
                + " from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n from " + digits + " a, " + digits + " b, "
                + digits + " c, " + digits + " e) numbers where n < " + count);
        try (ResultSet analyzed = statement.executeQuery("analyze table " + table)) {
            assertTrue(analyzed.next());
        }
    }

    /** The identity of the row of that number. */
    static String id(String number) {
        return "unhex(lpad(hex(" + number + "), 32, '0'))";
    }
}
