package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.oidc.SchoolProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A school whose people sign in at a provider of its own; browsers go back and forth over real sockets. */
class H2ElsewhereStoryTest {

    private static final String PASSWORD = "a long enough password";

    @TempDir private Path folder;
    private SchoolProvider school;
    private RunningCampus office;
    private String publicUrl;

    @BeforeEach
    void start() {
        school = new SchoolProvider();
        Map<String, String> environment = school.environment(folder);
        publicUrl = environment.get("CAMPUS_PUBLIC_URL");
        office = RunningCampus.with(environment).signedIn();
    }

    @AfterEach
    void stop() {
        office.close();
        school.close();
    }

    @Test
    void letsPeopleInByTheIdentityThatTheyHave() {
        String ann = account("ann", "student");
        account("ben", "student");
        Browser annsBrowser = new Browser();
        assertTrue(annsBrowser.get("/sign-in").body().contains("Sign in with Springfield ID"));
        assertEquals("/courses", location(annsBrowser.signIn("/courses", "7", "Ann")));
        assertEquals(200, annsBrowser.get("/account").statusCode());
        assertTrue(annsBrowser.get("/account").body().contains("ann"));
        assertEquals("7", office.get("/accounts/" + ann).body().get("identity").get("subject").getStringValue());

        // somebody else with the name has no chance, and Ann may be called as she likes from now on
        HttpResponse<String> other = new Browser().signIn("/", "8", "ann");
        assertEquals(403, other.statusCode());
        assertTrue(other.body().contains("connected with somebody else"), other.body());
        Browser again = new Browser();
        assertEquals("/", location(again.signIn("//evil.example", "7", "ben")));
        assertTrue(again.get("/account").body().contains("ann"));
        assertEquals(403, new Browser().signIn("/", "9", "admin").statusCode());
        assertEquals(403, new Browser().signIn("/", "10", "nobody").statusCode());
        office.signedIn("ann", PASSWORD);
    }

    @Test
    void takesWhatComesBackOnce() {
        account("ann", "student");
        Browser browser = new Browser();
        URI back = school.signIn(browser.begin("/"), "7", "ann");
        Map<String, String> kept = new HashMap<>(browser.cookies);
        assertEquals(400, new Browser().get(path(back)).statusCode());
        assertEquals(303, browser.get(path(back)).statusCode());
        assertFalse(browser.cookies.containsKey("campus_attempt"));
        assertEquals(400, browser.get(path(back)).statusCode());
        Browser thief = new Browser();
        thief.cookies.putAll(kept);
        assertEquals(400, thief.get(path(back)).statusCode());
        assertFalse(thief.cookies.containsKey("campus_session"));
    }

    @Test
    void goesOnWithPasswordsWhileTheProviderIsDown() {
        account("ann", "student");
        school.close();
        Browser browser = new Browser();
        HttpResponse<String> down = browser.get("/sign-in/oidc?next=/courses");
        assertEquals(503, down.statusCode());
        assertTrue(down.body().contains("does not answer"), down.body());
        office.signedIn("ann", PASSWORD);
        school = new SchoolProvider();
    }

    private String account(String name, String role) {
        return office.post("/accounts", Map.of("username", name, "roles", List.of(role), "password", PASSWORD))
                .text("id");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Keeps cookies, and follows nothing by itself. */
    private final class Browser {

        private final Map<String, String> cookies = new HashMap<>();
        private final HttpClient client = HttpClient.newHttpClient();

        URI begin(String next) {
            return URI.create(location(get("/sign-in/oidc?next=" + next)));
        }

        HttpResponse<String> signIn(String next, String subject, String name) {
            URI back = school.signIn(begin(next), subject, name);
            assertTrue(
                    back.toString()
                            .startsWith(office.address().replace("127.0.0.1", "localhost") + "/sign-in/oidc/callback?"),
                    back::toString);
            return get(path(back));
        }

        HttpResponse<String> get(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(office.address() + path))
                    .header("Accept", "text/html").header("Cookie", cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void keep(String set) {
            String[] pair = set.replaceFirst(";.*", "").split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
