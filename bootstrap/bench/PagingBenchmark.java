import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares pages of lists in a small school with those in a large one, the first page and one from the middle, each
 * asked for in turns over HTTP. The two schools are databases that "campus generate" has filled. See
 * bootstrap/docs/performance.md.
 */
public final class PagingBenchmark {

    private static final List<String> LISTS = List.of("/enrollments", "/enrollments?sort=-enrolledAt",
            "/enrollments?sort=enrolledAt&filter=status==completed", "/enrollments?filter=grade%3E=3.67&sort=grade",
            "/students?sort=name", "/students?sort=name&filter=name=istartswith=an", "/sections?sort=-seatsTaken");
    private static final int REQUESTS = 100;
    private static final String PASSWORD = "benchmark-password";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private PagingBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: PagingBenchmark.java SMALL_JDBC_URL LARGE_JDBC_URL USER PASSWORD");
            System.exit(2);
        }
        try (School small = School.open(args[0], args[2], args[3], 18_181);
                School large = School.open(args[1], args[2], args[3], 18_182)) {
            for (String list : LISTS) {
                compare(list, small, large);
            }
        }
    }

    private static void compare(String list, School small, School large) throws Exception {
        String smallMiddle = small.middle(list);
        String largeMiddle = large.middle(list);
        List<Long> firstSmall = new ArrayList<>();
        List<Long> firstLarge = new ArrayList<>();
        List<Long> middleSmall = new ArrayList<>();
        List<Long> middleLarge = new ArrayList<>();
        for (int i = 0; i < 2 * REQUESTS; i++) {
            long[] times = {small.time(list), large.time(list), small.time(smallMiddle), large.time(largeMiddle)};
            if (i >= REQUESTS) { // the first half warms up
                firstSmall.add(times[0]);
                firstLarge.add(times[1]);
                middleSmall.add(times[2]);
                middleLarge.add(times[3]);
            }
        }
        System.out.printf(Locale.ROOT,
                "%-60s first page %.1f / %.1f ms, ratio %.2f; from the middle %.1f / %.1f ms, ratio %.2f%n", list,
                median(firstLarge), median(firstSmall), median(firstLarge) / median(firstSmall), median(middleLarge),
                median(middleSmall), median(middleLarge) / median(middleSmall));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** A running program on a database of its own. */
    private record School(Process program, String root, HttpClient client, String token) implements AutoCloseable {

        static School open(String url, String user, String password, int port) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar",
                    "bootstrap/target/campus.jar").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("CAMPUS_DB_URL", url);
            builder.environment().put("CAMPUS_DB_USER", user);
            builder.environment().put("CAMPUS_DB_PASSWORD", password);
            builder.environment().put("CAMPUS_PORT", Integer.toString(port));
            builder.environment().put("CAMPUS_ADMIN_PASSWORD", PASSWORD);
            builder.environment().put("CAMPUS_DEMO", "false");
            Process program = builder.start();
            HttpClient client = HttpClient.newHttpClient();
            String root = "http://127.0.0.1:" + port + "/api/v1";
            HttpRequest login = HttpRequest.newBuilder(URI.create(root + "/login"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers
                            .ofString("{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                    .build();
            for (int i = 0; i < 120; i++) {
                try {
                    Matcher token = TOKEN.matcher(client.send(login, BodyHandlers.ofString()).body());
                    if (token.find()) {
                        return new School(program, root, client, token.group(1));
                    }
                } catch (IOException e) {
                    // it is not up yet
                }
                Thread.sleep(500);
            }
            program.destroy();
            throw new IOException("the program does not answer on " + url);
        }

        /** The page that begins where half of the list is over. */
        String middle(String list) throws Exception {
            String separator = list.contains("?") ? "&" : "?";
            Matcher total = TOTAL.matcher(get(list + separator + "limit=1&count=true"));
            if (!total.find()) {
                throw new IOException("no total for " + list);
            }
            String page = list + separator + "limit=500";
            long half = Long.parseLong(total.group(1)) / 2;
            String cursor = "";
            for (long row = 0; row + 500 <= half || cursor.isEmpty(); row += 500) {
                Matcher next = NEXT.matcher(get(cursor.isEmpty() ? page : page + "&cursor=" + cursor));
                if (!next.find()) {
                    return list;
                }
                cursor = URLEncoder.encode(next.group(1), StandardCharsets.UTF_8);
            }
            return list + separator + "cursor=" + cursor;
        }

        long time(String path) throws Exception {
            long start = System.nanoTime();
            String body = get(path);
            long nanos = System.nanoTime() - start;
            if (!body.startsWith("{\"items\":[{")) {
                throw new IOException("no page: " + body);
            }
            return nanos;
        }

        private String get(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(URI.create(root + path))
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString()).body();
        }

        @Override
        public void close() {
            program.destroy();
        }
    }
}
