import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Compares settings of the connections to a MySQL server on this machine by what enrolling, reading an enrollment and
 * reading a list cost: round trips, requests per second, processor time of the program and of the server. Each variant
 * is a running program; they take turns on the same school, and what is told is the median of the ratios to the first
 * one in the same round. See bootstrap/docs/performance.md.
 */
public final class ConnectionBenchmark {

    /** What is compared: options of the address, and variables of the environment. The first is what is shipped. */
    private static final Map<String, List<String>> VARIANTS = new LinkedHashMap<>();
    private static final String DRIVER = "cachePrepStmts=false&useLocalSessionState=false&elideSetAutoCommits=false"
            + "&readOnlyPropagatesToServer=true&cacheServerConfiguration=false&maintainTimeStats=true";
    private static final String PLAIN = "sslMode=DISABLED&allowPublicKeyRetrieval=true";
    static {
        VARIANTS.put("as shipped", List.of("x=x"));
        VARIANTS.put("as shipped, once more", List.of("x=x"));
        VARIANTS.put("options of the driver", List.of(DRIVER));
        VARIANTS.put("useServerPrepStmts=true", List.of("useServerPrepStmts=true"));
        VARIANTS.put("useLocalTransactionState=true", List.of("useLocalTransactionState=true"));
        VARIANTS.put("sslMode=DISABLED", List.of(PLAIN));
        VARIANTS.put("auto-commit=false", List.of("x=x", "DATASOURCES_DEFAULT_AUTO_COMMIT=false"));
        VARIANTS.put("all four", List.of("useServerPrepStmts=true&useLocalTransactionState=true&" + PLAIN,
                "DATASOURCES_DEFAULT_AUTO_COMMIT=false"));
        VARIANTS.put("pool of 8", List.of("x=x", "CAMPUS_DB_POOL=8"));
        VARIANTS.put("pool of 16", List.of("x=x", "CAMPUS_DB_POOL=16"));
        VARIANTS.put("pool of 32", List.of("x=x", "CAMPUS_DB_POOL=32"));
    }
    private static final List<Kind> KINDS = List.of(new Kind("enroll", 512), new Kind("read", 2048),
            new Kind("list", 512));
    private static final int CLIENTS = 32;
    private static final int STUDENTS = 20_000;
    private static final int SECTIONS = 50;
    private static final int COUNTED = 50;
    /** How many turns warm up for one that is measured. */
    private static final int WARM_UP = 4;
    private static final String DATABASE = "campus_bench_connection";
    private static final String PASSWORD = "benchmark-password";

    private ConnectionBenchmark() {}

    /** What is asked for, and how often in a turn. */
    private record Kind(String name, int requests) {
    }

    /** What one kind cost a variant in one round; times in microseconds for each request. */
    private record Cost(double perSecond, double program, double server) {
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: ConnectionBenchmark.java jdbc:mysql://127.0.0.1:PORT/ USER PASSWORD [ROUNDS]");
            System.exit(2);
        }
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        List<Campus> all = new ArrayList<>();
        try (Connection server = DriverManager.getConnection(args[0], args[1], args[2])) {
            ProcessHandle mysqld = mysqld(server);
            importSchool(args, server);
            for (Map.Entry<String, List<String>> variant : VARIANTS.entrySet()) {
                all.add(Campus.start(variant.getKey(), variant.getValue(), 18_200 + all.size(), args));
            }
            School school = all.getFirst().school();
            for (Campus campus : all) {
                System.out.printf("%s: round trips %s%n", campus.name, campus.roundTrips(school, server));
            }
            for (int round = -WARM_UP; round < rounds; round++) {
                for (Kind kind : KINDS) {
                    for (int i = 0; i < all.size(); i++) {
                        Campus campus = all.get(Math.floorMod(i + round, all.size()));
                        Cost cost = campus.load(kind, school, mysqld);
                        if (round >= 0) {
                            campus.costs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(cost);
                        }
                    }
                }
            }
            KINDS.forEach(kind -> print(kind, all));
        }
    }

    private static void print(Kind kind, List<Campus> all) {
        System.out.printf("%n| %s | requests a second | ratio | CPU of the program | ratio | CPU of the server "
                + "| ratio |%n|---|---|---|---|---|---|---|%n", kind.name);
        List<Cost> first = all.getFirst().costs.get(kind);
        for (Campus campus : all) {
            List<Cost> costs = campus.costs.get(kind);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f | %.0f us | %.2f | %.0f us | %.2f |%n", campus.name,
                    median(costs.size(), i -> costs.get(i).perSecond),
                    median(costs.size(), i -> costs.get(i).perSecond / first.get(i).perSecond),
                    median(costs.size(), i -> costs.get(i).program),
                    median(costs.size(), i -> costs.get(i).program / first.get(i).program),
                    median(costs.size(), i -> costs.get(i).server),
                    median(costs.size(), i -> costs.get(i).server / first.get(i).server));
        }
    }

    private static double median(int count, IntToDoubleFunction value) {
        double[] sorted = IntStream.range(0, count).mapToDouble(value).sorted().toArray();
        return sorted[count / 2];
    }

    /** Makes a term in which everybody may take five sections out of fifty. */
    private static void importSchool(String[] args, Connection server) throws Exception {
        try (var statement = server.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE + " character set utf8mb4");
        }
        Path folder = Files.createTempDirectory("campus-bench");
        List<String> command = new ArrayList<>(List.of("import", "--quiet"));
        for (List<String> file : List.of(List.of("departments.csv", "code,name", "B,Benchmarks"),
                List.of("terms.csv", "code,name,starts_on,ends_on", "now,Now,2020-01-01,2100-01-01"),
                lines("courses.csv", "code,title,credits,department", "B %d,Course,1,B", SECTIONS),
                lines("sections.csv", "course_code,term_code,number,capacity", "B %d,now,1,9999", SECTIONS),
                lines("students.csv", "student_number,name,email", "%1$d,Student,s%1$d@school.example", STUDENTS))) {
            Path csv = Files.write(folder.resolve(file.getFirst()), file.subList(1, file.size()));
            csv.toFile().deleteOnExit();
            command.add(csv.toString());
        }
        folder.toFile().deleteOnExit();
        if (program(settings("x=x", args), command).waitFor() != 0) {
            throw new IOException("no school");
        }
    }

    private static List<String> lines(String name, String header, String line, int count) {
        List<String> lines = new ArrayList<>(List.of(name, header));
        IntStream.range(0, count).forEach(i -> lines.add(line.formatted(i)));
        return lines;
    }

    private static Map<String, String> settings(String options, String[] args) {
        return new LinkedHashMap<>(Map.of("CAMPUS_DB_URL", args[0] + DATABASE + "?" + options, "CAMPUS_DB_USER",
                args[1], "CAMPUS_DB_PASSWORD", args[2], "CAMPUS_ADMIN_PASSWORD", PASSWORD));
    }

    private static Process program(Map<String, String> settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar",
                "bootstrap/target/campus.jar"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(settings);
        Process program = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
        return program;
    }

    private static ProcessHandle mysqld(Connection server) throws SQLException, IOException {
        Path file = Path.of(single(server, "select @@pid_file"));
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    private static String single(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** What the server was asked by all so far. */
    private static long asked(Connection server) throws SQLException {
        return Long.parseLong(single(server,
                "select variable_value from performance_schema.global_status where variable_name = 'Queries'"));
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }

    /** Whom to enroll where, and who is. */
    private record School(List<String> students, List<String> sections, AtomicInteger asked,
            Queue<String> enrollments) {

        String nextEnrollment() {
            int next = asked.getAndIncrement();
            return "{\"studentId\":\"" + students.get(next % STUDENTS) + "\",\"sectionId\":\""
                    + sections.get((next + next / STUDENTS) % SECTIONS) + "\"}";
        }
    }

    /** A running program. */
    private record Campus(String name, ProcessHandle process, int port, String token, Map<Kind, List<Cost>> costs) {

        static Campus start(String name, List<String> variant, int port, String[] args) throws Exception {
            Map<String, String> settings = settings(variant.getFirst(), args);
            settings.put("CAMPUS_PORT", String.valueOf(port));
            variant.stream().skip(1).map(setting -> setting.split("="))
                    .forEach(setting -> settings.put(setting[0], setting[1]));
            Process program = program(settings, List.of("serve"));
            for (int i = 0; i < 240 && program.isAlive(); i++) {
                String answer = "";
                try (Client client = new Client(port)) {
                    answer = client.send("POST", "/login", "none",
                            "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
                } catch (IOException e) {
                    Thread.sleep(500); // it is not up yet
                }
                if (!answer.isEmpty()) {
                    return new Campus(name, program.toHandle(), port, found(answer, "access_token").getFirst(),
                            new LinkedHashMap<>());
                }
            }
            throw new IOException("no answer from " + name);
        }

        School school() throws IOException {
            try (Client client = new Client(port)) {
                return new School(ids(client, "/students"), ids(client, "/sections"), new AtomicInteger(),
                        new ConcurrentLinkedQueue<>());
            }
        }

        private List<String> ids(Client client, String list) throws IOException {
            List<String> ids = new ArrayList<>();
            String cursor = "";
            do {
                String page = client.send("GET", list + "?limit=500" + cursor, token, "");
                ids.addAll(found(page, "id"));
                cursor = found(page, "next").stream().map(next -> "&cursor=" + next).findFirst().orElse("");
            } while (!cursor.isEmpty());
            return ids;
        }

        /** What the server is asked for one request, once the program has met all of them. */
        Map<String, Double> roundTrips(School school, Connection server) throws Exception {
            Map<String, Double> result = new LinkedHashMap<>();
            try (Client client = new Client(port)) {
                for (Kind kind : KINDS) {
                    for (int i = 0; i < COUNTED; i++) {
                        request(kind, school, client);
                    }
                    long before = asked(server);
                    for (int i = 0; i < COUNTED; i++) {
                        request(kind, school, client);
                    }
                    result.put(kind.name, (asked(server) - before - 1) / (double) COUNTED);
                }
            }
            return result;
        }

        Cost load(Kind kind, School school, ProcessHandle mysqld) throws Exception {
            double programBefore = cpu(process);
            double serverBefore = cpu(mysqld);
            long start = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
                List<Future<?>> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(threads.submit(() -> {
                        try (Client client = new Client(port)) {
                            for (int request = 0; request < kind.requests / CLIENTS; request++) {
                                request(kind, school, client);
                            }
                        }
                        return null;
                    }));
                }
                for (Future<?> client : clients) {
                    client.get();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(kind.requests / seconds, (cpu(process) - programBefore) / kind.requests,
                    (cpu(mysqld) - serverBefore) / kind.requests);
        }

        private void request(Kind kind, School school, Client client) throws IOException {
            switch (kind.name) {
                case "enroll" -> {
                    String answer = client.send("POST", "/enrollments", token, school.nextEnrollment());
                    school.enrollments.add(found(answer, "id").getFirst());
                }
                case "read" -> {
                    String id = school.enrollments.remove();
                    school.enrollments.add(id);
                    client.send("GET", "/enrollments/" + id, token, "");
                }
                default -> client.send("GET", "/enrollments?sort=-enrolledAt&limit=50", token, "");
            }
        }

        private static List<String> found(String json, String field) {
            Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
            List<String> values = new ArrayList<>();
            while (matcher.find()) {
                values.add(matcher.group(1));
            }
            return values;
        }
    }

    /** A connection over HTTP that costs next to nothing; it knows what Campus answers with, and no more. */
    private static final class Client implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Client(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        /** @throws IOException when the status is not 2xx */
        String send(String method, String path, String token, String body) throws IOException {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write((method + " /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + (token.equals("none") ? "" : "Authorization: Bearer " + token + "\r\n")
                    + (content.length == 0 ? "" : "Content-Type: application/json\r\n")
                    + "Content-Length: " + content.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
                }
            }
            String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.contains(" 20")) {
                throw new IOException(method + " " + path + ": " + status + " " + answer);
            }
            return answer;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the connection was closed");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
