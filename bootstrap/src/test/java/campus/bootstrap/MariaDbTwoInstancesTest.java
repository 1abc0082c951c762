package campus.bootstrap;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.persistence.shared.RealServer;
import campus.persistence.shared.TestDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two instances on one database, behind something that sends each request to either. */
class MariaDbTwoInstancesTest {

    private RunningCampus first;
    private RunningCampus second;
    private HttpClient browser;

    @BeforeEach
    void start(@TempDir Path folder) {
        TestDatabase database = RealServer.newDatabase();
        Map<String, String> environment = new HashMap<>(Map.of("CAMPUS_DB_URL", database.url(), "CAMPUS_DB_USER",
                database.username(), "CAMPUS_DB_PASSWORD", database.password(), "CAMPUS_JWT_SECRET", "s".repeat(32)));
        environment.put("CAMPUS_DATA", folder.resolve("first").toString());
        first = RunningCampus.with(environment);
        environment.put("CAMPUS_DATA", folder.resolve("second").toString());
        second = RunningCampus.with(environment);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void stop() {
        browser.close();
        second.close();
        first.close();
    }

    @Test
    void knowTheSameSessionsAndTokens() throws Exception {
        assertEquals(303, submit(first, "/sign-in", "username=admin&password="
                + RunningCampus.PASSWORD.replace(' ', '+')).statusCode());
        assertEquals(200, page(second, "/students").statusCode());
        assertEquals(303, submit(second, "/sign-out", "").statusCode());
        assertEquals("/sign-in?next=%2Fstudents", page(first, "/students").headers().firstValue("Location").orElse(""));

        String token = first.signedIn().token();
        assertEquals(200, second.asking(token).get("/students").status());
    }

    @Test
    void countFailedSignInsTogether() {
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn(i % 2 == 0 ? first : second, "not the password"));
        }
        assertEquals(429, signIn(first, RunningCampus.PASSWORD));
        assertEquals(429, signIn(second, RunningCampus.PASSWORD));
    }

    private static int signIn(RunningCampus campus, String password) {
        return campus.post("/login", Map.of("username", "admin", "password", password)).status();
    }

    private HttpResponse<String> page(RunningCampus campus, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(campus.address() + path)).header("Accept", "text/html")
                .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(RunningCampus campus, String path, String form)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(campus.address() + path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                .build(), BodyHandlers.ofString());
    }
}
