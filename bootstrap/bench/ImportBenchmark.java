import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compares the import of a folder of CSV files, done by the packaged program with a heap of 256 MB, with a plain loop
 * over JDBC that writes the very same rows into the same tables, a thousand in one statement and one commit for each.
 * Both write into new databases of the same MySQL server, in turns. See bootstrap/docs/performance.md.
 */
public final class ImportBenchmark {

    /** The tables that an import fills, in the order of their foreign keys. */
    private static final List<String> TABLES = List.of("department", "course", "prerequisite", "term", "section",
            "meeting", "student", "enrollment", "enrollment_change");
    private static final int BATCH = 1_000;
    private static final String IMPORTED = "campus_bench_import";
    private static final String LOADED = "campus_bench_load";

    private final String server;
    private final String user;
    private final String password;

    private ImportBenchmark(String server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("usage: ImportBenchmark.java jdbc:mysql://HOST:PORT/ USER PASSWORD FOLDER [ROUNDS]");
            System.exit(2);
        }
        int rounds = args.length > 4 ? Integer.parseInt(args[4]) : 3;
        new ImportBenchmark(args[0], args[1], args[2]).run(Path.of(args[3]), rounds);
    }

    private void run(Path folder, int rounds) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            create(IMPORTED);
            campus(IMPORTED, List.of("migrate"));
            double importing = seconds(() -> campus(IMPORTED, command(folder)));
            create(LOADED);
            campus(LOADED, List.of("migrate"));
            long rows = 0;
            double loading = 0;
            for (String table : TABLES) {
                List<Object[]> content = read(table);
                rows += content.size();
                loading += seconds(() -> load(table, content));
            }
            ratios.add(loading / importing);
            System.out.printf(Locale.ROOT,
                    "round %d: %,d rows; import %.1f s (start of the program included), plain loop %.1f s, ratio %.2f%n",
                    round, rows, importing, loading, loading / importing);
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "median: the import has %.2f of the speed of the plain loop%n",
                ratios.get(ratios.size() / 2));
    }

    private static List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("import", "--quiet"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).filter(name -> name.endsWith(".csv") && !name.endsWith("expected.csv")).sorted()
                    .forEach(command::add);
        }
        return command;
    }

    private void campus(String database, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar",
                "bootstrap/target/campus.jar"));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command).inheritIO();
        program.environment().put("CAMPUS_DB_URL", server + database);
        program.environment().put("CAMPUS_DB_USER", user);
        program.environment().put("CAMPUS_DB_PASSWORD", password);
        int exit = program.start().waitFor();
        if (exit != 0) {
            throw new IOException("campus " + arguments + " ended with " + exit);
        }
    }

    private void create(String database) throws SQLException {
        try (Connection connection = connect(""); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database + " character set utf8mb4");
        }
    }

    private List<Object[]> read(String table) throws SQLException {
        try (Connection connection = connect(IMPORTED); var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table + " order by 1")) {
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void load(String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
        try (Connection connection = connect(LOADED);
                PreparedStatement insert = connection
                        .prepareStatement("insert into " + table + " values (" + marks + ")")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < marks.length() / 3 + 1; column++) {
                    insert.setObject(column + 1, rows.get(i)[column]);
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == rows.size() - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database + "?rewriteBatchedStatements=true", user, password);
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private interface Work {
        void run() throws Exception;
    }
}
