import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tries to make two instances of Campus on one database sell a seat twice, let a student take too much, or lose what they
 * acknowledged. Each round ends with a look into the tables, and the first that is not as it should be ends the program
 * with exit code 1. The database is emptied. See bootstrap/docs/reliability.md.
 */
public final class RegistrationProof {

    private static final int STUDENTS = 3_000;
    private static final int HOT = 10;
    private static final int SEATS = 30;
    private static final int WIDE = 40;
    private static final int LIMIT = 5;
    private static final int CONNECTIONS = 64;
    private static final String SECRET = "proof-secret-proof-secret-proof-secret-proof";
    private static final String PASSWORD = "proof-password";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern REASON = Pattern.compile("\"reasons\":\\[\\{\"code\":\"([a-z-]+)\"");
    /** What has to be the same whatever happened; each counts the exceptions. */
    private static final Map<String, String> INVARIANTS = new TreeMap<>(Map.of(
            "sections with more seats taken than they have", "select count(*) from section where seats_taken > capacity",
            "sections whose counter is not the number of enrollments", """
                    select count(*) from section s where s.seats_taken <> (select count(*) from enrollment e
                        where e.section_id = s.id and e.status in ('ACTIVE', 'COMPLETED'))""",
            "sections whose counter is not the number of those who wait", """
                    select count(*) from section s where s.waitlisted <> (select count(*) from enrollment e
                        where e.section_id = s.id and e.status = 'WAITLISTED')""",
            "students above the limit", "select count(*) from (select student_id from enrollment where status = 'ACTIVE'"
                    + " group by student_id having count(*) > " + LIMIT + ") above",
            "enrollments whose history does not lead to what they are", """
                    select count(*) from enrollment e where (select count(*) from enrollment_change h
                        where h.enrollment_id = e.id and h.status_from is null) <> 1
                    or e.status <> (select h.status_to from enrollment_change h where h.enrollment_id = e.id
                        order by h.changed_at desc, h.id desc limit 1)""",
            "lines of history without an enrollment",
            "select count(*) from enrollment_change h where not exists (select 1 from enrollment e"
                    + " where e.id = h.enrollment_id)"));

    private final Database database;
    private final List<Instance> instances = new ArrayList<>();
    private final Random random = new Random(5);

    private RegistrationProof(Database database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4 || args.length > 5 || !List.of("race", "student", "crash").contains(args[0])) {
            System.err.println("usage: RegistrationProof.java race|student|crash JDBC_URL USER PASSWORD [ROUNDS]");
            System.exit(2);
        }
        RegistrationProof proof = new RegistrationProof(new Database(args[1], args[2], args[3]));
        boolean held = false;
        try {
            proof.found();
            int rounds = args.length == 5 ? Integer.parseInt(args[4]) : -1;
            switch (args[0]) {
                case "race" -> proof.race(rounds < 0 ? 50 : rounds);
                case "student" -> proof.student(rounds < 0 ? 200 : rounds);
                default -> proof.crash(rounds < 0 ? 20 : rounds);
            }
            held = true;
            System.out.println("Everything held.");
        } catch (Broken broken) {
            System.out.println("BROKEN: " + broken.getMessage());
        } finally {
            proof.instances.forEach(Instance::kill);
        }
        System.exit(held ? 0 : 1);
    }

    /** Thirty seats for each of ten sections, forty sections with room for everybody, and three thousand students. */
    private void found() throws Exception {
        instances.add(Instance.start(database, 18_191));
        instances.add(Instance.start(database, 18_192));
        LocalDate today = LocalDate.now();
        Path folder = Files.createTempDirectory("proof");
        List<String> sections = new ArrayList<>(List.of("course_code,term_code,number,capacity,waitlist_capacity"));
        List<String> courses = new ArrayList<>(List.of("code,title,description,credits,department"));
        for (int i = 0; i < HOT + WIDE; i++) {
            courses.add("P " + (100 + i) + ",Course " + i + ",,3,P");
            sections.add("P " + (100 + i) + ",now,1," + (i < HOT ? SEATS : STUDENTS) + ",0");
        }
        Files.write(folder.resolve("departments.csv"), List.of("code,name", "P,Proof"));
        Files.write(folder.resolve("courses.csv"), courses);
        Files.write(folder.resolve("terms.csv"), List.of(
                "code,name,starts_on,ends_on,registration_opens_at,registration_closes_at,drop_deadline",
                "now,Now," + today.minusDays(9) + "," + today.plusDays(90) + "," + today.minusDays(20)
                        + "T00:00:00Z," + today.plusDays(20) + "T00:00:00Z," + today.plusDays(60)));
        Files.write(folder.resolve("sections.csv"), sections);
        Files.write(folder.resolve("students.csv"), IntStream.range(0, STUDENTS + 1).mapToObj(
                i -> i == 0 ? "student_number,name,email" : "S" + i + ",Student " + i + ",s" + i + "@proof.example")
                .toList());
        Process imported = database.program(List.of("import", "--quiet", folder + "/departments.csv",
                folder + "/courses.csv", folder + "/terms.csv", folder + "/sections.csv", folder + "/students.csv"));
        if (imported.waitFor() != 0) {
            throw new IOException("the school could not be imported");
        }
        for (Instance instance : instances) {
            instance.signIn();
        }
    }

    private void race(int rounds) throws Exception {
        List<UUID> hot = database.ids("select s.id from section s where s.capacity = " + SEATS);
        List<UUID> students = database.ids("select id from student");
        for (int round = 1; round <= rounds; round++) {
            database.empty();
            List<Attempt> attempts = new ArrayList<>();
            for (int i = 0; i < students.size(); i++) {
                Attempt attempt = new Attempt(students.get(i), hot.get(i % HOT), null);
                attempts.add(attempt);
                if (i % 10 == 0) {
                    attempts.add(attempt); // twice at once
                }
            }
            Collections.shuffle(attempts, random);
            Map<String, Integer> answers = send(attempts, CONNECTIONS);
            database.requireInvariants();
            require("active", HOT * SEATS, database.number("select count(*) from enrollment where status = 'ACTIVE'"));
            require("created", HOT * SEATS, answers.getOrDefault("201", 0));
            require("refusals that are kept", attempts.size() - HOT * SEATS,
                    database.number("select count(*) from refused_attempt"));
            require("refusals with reasons", attempts.size() - HOT * SEATS,
                    answers.entrySet().stream().filter(answer -> answer.getKey().startsWith("409 "))
                            .mapToInt(Map.Entry::getValue).sum());
            System.out.println("round " + round + ": " + answers);
        }
    }

    private void student(int rounds) throws Exception {
        List<UUID> wide = database.ids("select s.id from section s where s.capacity <> " + SEATS);
        List<UUID> students = database.ids("select id from student");
        database.empty();
        for (int round = 1; round <= rounds; round++) {
            UUID student = students.get(round - 1);
            List<Attempt> attempts = new ArrayList<>(wide.stream().map(id -> new Attempt(student, id, null)).toList());
            Collections.shuffle(attempts, random);
            Map<String, Integer> answers = send(attempts, 8);
            database.requireInvariants();
            require("created", LIMIT, answers.getOrDefault("201", 0));
            require("refusals by the limit", WIDE - LIMIT, answers.getOrDefault("409 load-limit", 0));
        }
        System.out.println(rounds + " rounds: " + LIMIT + " of " + WIDE + " each");
    }

    /** Kills an instance and, when the environment tells how, the server of the database, in turns. */
    private void crash(int rounds) throws Exception {
        String kill = System.getenv("KILL_DATABASE");
        String start = System.getenv("START_DATABASE");
        List<UUID> wide = database.ids("select s.id from section s where s.capacity <> " + SEATS);
        List<UUID> students = database.ids("select id from student");
        for (int round = 1; round <= rounds; round++) {
            database.empty();
            List<Attempt> attempts = new ArrayList<>();
            for (int i = 0; i < students.size(); i++) {
                attempts.add(new Attempt(students.get(i), wide.get(i % WIDE), UUID.randomUUID().toString()));
            }
            Map<String, Integer> answers;
            try (ExecutorService load = Executors.newSingleThreadExecutor()) {
                Future<Map<String, Integer>> running = load.submit(() -> send(attempts, CONNECTIONS));
                Thread.sleep(500 + random.nextInt(1_000));
                boolean server = kill != null && start != null && round % 2 == 0;
                if (server) {
                    run(kill);
                    Thread.sleep(1_000);
                    run(start);
                } else {
                    Instance killed = instances.get(round / 2 % 2);
                    killed.kill();
                    instances.set(round / 2 % 2, killed.again());
                }
                System.out.print("round " + round + ", " + (server ? "server" : "instance") + " killed: ");
                answers = running.get();
            }
            database.requireInvariants();
            System.out.println(answers);
            require("acknowledged", attempts.size(), answers.getOrDefault("201", 0));
            require("enrollments", attempts.size(), database.number("select count(*) from enrollment"));
            require("lines of history", attempts.size(), database.number("select count(*) from enrollment_change"));
        }
    }

    private static void run(String command) throws Exception {
        int code = new ProcessBuilder("bash", "-c", command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
    }

    private static void require(String what, long wanted, long got) {
        if (wanted != got) {
            throw new Broken(what + ": " + got + " instead of " + wanted);
        }
    }

    /** How often each answer came; a refusal is told by its first reason. */
    private Map<String, Integer> send(List<Attempt> attempts, int connections) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<String>> calls = IntStream.range(0, attempts.size())
                    .<Callable<String>>mapToObj(i -> () -> enroll(attempts.get(i), i)).toList();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        return answers;
    }

    /** With a key, whatever is no answer is asked again, of one instance and the other in turns. */
    private String enroll(Attempt attempt, int number) throws Exception {
        for (int turn = 0;; turn++) {
            Instance instance = instances.get((number + turn) % instances.size());
            try {
                HttpResponse<String> answer = instance.post("/enrollments", "{\"studentId\":\"" + attempt.student()
                        + "\",\"sectionId\":\"" + attempt.section() + "\"}", attempt.key());
                boolean again = answer.statusCode() >= 500 || answer.statusCode() == 429
                        || answer.body().contains("request-in-progress");
                if (attempt.key() == null || !again || turn > 600) {
                    Matcher reason = REASON.matcher(answer.body());
                    return answer.statusCode() + (reason.find() ? " " + reason.group(1) : "");
                }
            } catch (IOException e) {
                if (attempt.key() == null) {
                    throw e;
                }
            }
            Thread.sleep(100);
        }
    }

    private record Attempt(UUID student, UUID section, String key) {
    }

    /** Something that must not be. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** A program that runs. */
    private static final class Instance {

        private final Database database;
        private final int port;
        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final Process program;
        private volatile String token = "";

        private Instance(Database database, int port) throws IOException {
            this.database = database;
            this.port = port;
            this.program = database.program(List.of("serve"), "CAMPUS_PORT", Integer.toString(port));
        }

        static Instance start(Database database, int port) throws Exception {
            Instance instance = new Instance(database, port);
            instance.signIn();
            return instance;
        }

        /** The same one, after its end; tokens of before are good, since all share a secret. */
        Instance again() throws Exception {
            Instance instance = new Instance(database, port);
            instance.token = token;
            return instance;
        }

        void kill() {
            program.destroyForcibly();
        }

        void signIn() throws Exception {
            for (int i = 0; i < 240; i++) {
                try {
                    Matcher found = TOKEN.matcher(post("/login",
                            "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}", null).body());
                    if (found.find()) {
                        token = found.group(1);
                        return;
                    }
                } catch (IOException e) {
                    // it is not up yet
                }
                Thread.sleep(500);
            }
            throw new IOException("the program does not answer on port " + port);
        }

        HttpResponse<String> post(String path, String body, String key) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                    .header("Content-Type", "application/json").timeout(Duration.ofSeconds(60))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** Where the school is. */
    private record Database(String url, String user, String password) {

        Process program(List<String> arguments, String... environment) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar",
                    "bootstrap/target/campus.jar"));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> variables = builder.environment();
            variables.putAll(Map.of("CAMPUS_DB_URL", url, "CAMPUS_DB_USER", user, "CAMPUS_DB_PASSWORD", password,
                    "CAMPUS_JWT_SECRET", SECRET, "CAMPUS_ADMIN_PASSWORD", PASSWORD, "CAMPUS_DEMO", "false",
                    "CAMPUS_RATE_LIMIT", "off"));
            for (int i = 0; i < environment.length; i += 2) {
                variables.put(environment[i], environment[i + 1]);
            }
            return builder.start();
        }

        /** Forgets all enrollments. */
        void empty() throws SQLException {
            try (Connection connection = connection(); Statement statement = connection.createStatement()) {
                for (String table : List.of("refused_attempt", "score", "enrollment_change", "enrollment")) {
                    statement.executeUpdate("delete from " + table);
                }
                statement.executeUpdate("update section set seats_taken = 0, waitlisted = 0");
            }
        }

        void requireInvariants() throws SQLException {
            for (Map.Entry<String, String> invariant : INVARIANTS.entrySet()) {
                require(invariant.getKey(), 0, number(invariant.getValue()));
            }
        }

        long number(String sql) throws SQLException {
            try (Connection connection = connection(); Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        }

        List<UUID> ids(String sql) throws SQLException {
            List<UUID> ids = new ArrayList<>();
            try (Connection connection = connection(); Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql + " order by 1")) {
                while (result.next()) {
                    ByteBuffer bytes = ByteBuffer.wrap(result.getBytes(1));
                    ids.add(new UUID(bytes.getLong(), bytes.getLong()));
                }
            }
            return ids;
        }

        private Connection connection() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }
}
