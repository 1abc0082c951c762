import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/** Prints how many tests ran per module, per database and in a browser, read from Surefire's reports. */
final class TestSummary {

    private static final List<String> MODULES = List.of("domain", "application", "adapters-persistence", "adapters-web", "bootstrap");
    /**
     * A report's file names the test class and so its database, as in
     * TEST-campus.persistence.registrar.H2SeatsTest.xml.
     */
    private static final Map<String, Pattern> DATABASES = Map.of(
            "H2", Pattern.compile("\\.H2\\w*Test"),
            server(), Pattern.compile("\\.MariaDb\\w*Test"));
    private static final Pattern BROWSER = Pattern.compile("\\.browser\\.");

    private record Count(int run, int failed, int skipped) {

        Count plus(Count other) {
            return new Count(run + other.run, failed + other.failed, skipped + other.skipped);
        }
    }

    public static void main(String[] args) throws Exception {
        var bootstrap = Path.of(args[0]);
        var output = bootstrap.relativize(Path.of(args[1]));
        var perModule = new LinkedHashMap<String, Count>();
        var perDatabase = new LinkedHashMap<String, Count>();
        var perBrowser = new TreeMap<String, Count>();
        for (var module : MODULES) {
            perModule.put(module, new Count(0, 0, 0));
            for (var report : reports(bootstrap.resolveSibling(module).resolve(output))) {
                read(report, module, perModule, perDatabase, perBrowser);
            }
        }
        System.out.println();
        System.out.println("Tests run");
        perModule.forEach(TestSummary::print);
        print("all", perModule.values().stream().reduce(new Count(0, 0, 0), Count::plus));
        System.out.println("of these on a database");
        perDatabase.forEach(TestSummary::print);
        if (!perBrowser.isEmpty()) {
            System.out.println("of these in a browser");
            perBrowser.forEach(TestSummary::print);
        }
        System.out.println();
    }

    /** What the tests of a real server ran on: the one that was named, or the MariaDB they start themselves. */
    private static String server() {
        var named = System.getenv("CAMPUS_TEST_MYSQL_URL");
        return named == null || named.isBlank() ? "MariaDB" : product(named);
    }

    /** A server greets with its version, which ends with a zero byte, after the length and the kind of the greeting. */
    private static String product(String jdbcUrl) {
        var address = URI.create(jdbcUrl.substring("jdbc:".length()));
        try (var socket = new Socket(address.getHost(), address.getPort() < 0 ? 3306 : address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getInputStream().skipNBytes(5);
            var version = new StringBuilder();
            for (int next = socket.getInputStream().read(); next > 0; next = socket.getInputStream().read()) {
                version.append((char) next);
            }
            return version.indexOf("MariaDB") < 0 ? "MySQL " + version : version.toString();
        } catch (IOException e) {
            return address.getAuthority();
        }
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            files.forEach(found::add);
        }
        return found;
    }

    private static void read(Path report, String module, Map<String, Count> perModule, Map<String, Count> perDatabase,
            Map<String, Count> perBrowser) throws Exception {
        var cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var testcase = (Element) cases.item(i);
            var failed = has(testcase, "failure") || has(testcase, "error");
            var skipped = has(testcase, "skipped");
            var count = new Count(skipped ? 0 : 1, failed ? 1 : 0, skipped ? 1 : 0);
            perModule.merge(module, count, Count::plus);
            DATABASES.forEach((database, name) -> {
                if (name.matcher(report.getFileName().toString()).find()) {
                    perDatabase.merge(database, count, Count::plus);
                }
            });
            if (BROWSER.matcher(report.getFileName().toString()).find()) {
                perBrowser.merge(skipped ? whySkipped(testcase) : "Chromium", count, Count::plus);
            }
        }
    }

    private static String whySkipped(Element testcase) {
        return ((Element) testcase.getElementsByTagName("skipped").item(0)).getAttribute("message");
    }

    private static boolean has(Element testcase, String child) {
        return testcase.getElementsByTagName(child).getLength() > 0;
    }

    private static void print(String name, Count count) {
        System.out.printf("  %-22s %6d%s%s%n", name, count.run,
                count.failed == 0 ? "" : "   failed " + count.failed,
                count.skipped == 0 ? "" : "   skipped " + count.skipped);
    }
}
