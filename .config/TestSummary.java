import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/** Prints how many tests ran per module and per database, read from Surefire's reports. */
final class TestSummary {

    private static final List<String> MODULES = List.of("domain", "application", "adapters-persistence", "adapters-web", "bootstrap");
    /** A test class names its database, as in H2SectionRepositoryTest; a nested class belongs to its outer one. */
    private static final Map<String, Pattern> DATABASES = Map.of(
            "H2", Pattern.compile("H2"),
            "MariaDB", Pattern.compile("MariaDb"),
            "MySQL", Pattern.compile("MySql"));

    private record Count(int run, int failed, int skipped) {

        Count plus(Count other) {
            return new Count(run + other.run, failed + other.failed, skipped + other.skipped);
        }
    }

    public static void main(String[] args) throws Exception {
        var bootstrap = Path.of(args[0]);
        var output = bootstrap.relativize(Path.of(args[1])).resolve("surefire-reports");
        var perModule = new LinkedHashMap<String, Count>();
        var perDatabase = new LinkedHashMap<String, Count>();
        for (var module : MODULES) {
            perModule.put(module, new Count(0, 0, 0));
            for (var report : reports(bootstrap.resolveSibling(module).resolve(output))) {
                read(report, module, perModule, perDatabase);
            }
        }
        System.out.println();
        System.out.println("Tests run");
        perModule.forEach(TestSummary::print);
        print("all", perModule.values().stream().reduce(new Count(0, 0, 0), Count::plus));
        System.out.println("of these on a database");
        perDatabase.forEach(TestSummary::print);
        System.out.println();
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

    private static void read(Path report, String module, Map<String, Count> perModule, Map<String, Count> perDatabase)
            throws Exception {
        var cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var testcase = (Element) cases.item(i);
            var failed = has(testcase, "failure") || has(testcase, "error");
            var skipped = has(testcase, "skipped");
            var count = new Count(skipped ? 0 : 1, failed ? 1 : 0, skipped ? 1 : 0);
            perModule.merge(module, count, Count::plus);
            DATABASES.forEach((database, name) -> {
                if (name.matcher(testcase.getAttribute("classname")).find()) {
                    perDatabase.merge(database, count, Count::plus);
                }
            });
        }
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
