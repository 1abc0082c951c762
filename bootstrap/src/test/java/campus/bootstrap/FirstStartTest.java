package campus.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("user admin, password (\\S+)");

    @TempDir private Path folder;

    @Test
    void printsAPasswordOnceAndKeepsTheRecords() {
        Map<String, String> environment = Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_ADMIN_PASSWORD", "",
                "CAMPUS_DEMO", "true");
        String[] password = new String[1];
        String first = printed(() -> RunningCampus.with(environment).close());
        Matcher matcher = PASSWORD.matcher(first);
        assertTrue(matcher.find(), first);
        assertTrue(first.lines().flatMap(line -> FirstStart.address(line).stream())
                .allMatch(address -> address.getPort() > 0), first);
        assertEquals(1, first.lines().flatMap(line -> FirstStart.address(line).stream()).count(), first);
        password[0] = matcher.group(1);

        String second = printed(() -> {
            try (RunningCampus campus = RunningCampus.with(environment)) {
                assertEquals(200,
                        campus.post("/login", Map.of("username", "admin", "password", password[0])).status());
                assertEquals(401, campus.post("/login", Map.of("username", "admin", "password", "guess")).status());
            }
        });

        assertTrue(second.contains("/docs"), second);
        assertFalse(PASSWORD.matcher(second).find(), second);
    }

    @Test
    void makesADemoSchoolWithSomebodyWaiting() {
        Map<String, String> environment = Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_DEMO", "true");
        try (RunningCampus campus = RunningCampus.with(environment).signedIn()) {
            assertEquals(6, campus.get("/students").body().get("items").size());
            var sections = campus.get("/sections?sort=number").body().get("items");
            assertEquals(3, sections.get(0).get("seatsTaken").getIntValue());
            assertEquals(1, sections.get(0).get("waitlisted").getIntValue());
        }
        try (RunningCampus again = RunningCampus.with(environment).signedIn()) {
            assertEquals(6, again.get("/students").body().get("items").size());
        }
    }

    private static String printed(Runnable run) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
