package campus.bootstrap.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** The provider of a school: somebody else's implementation, on a port of its own. */
public final class SchoolProvider implements AutoCloseable {

    private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
    private final HttpClient browser = HttpClient.newHttpClient();

    public SchoolProvider() {
        server.start();
    }

    public String issuer() {
        return server.issuerUrl("school").toString();
    }

    /** The environment variables of a Campus that uses it, on a port that is free, with its records in a folder. */
    public Map<String, String> environment(Path folder) {
        String port = freePort();
        return Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_PORT", port, "CAMPUS_PUBLIC_URL",
                "http://localhost:" + port, "CAMPUS_OIDC_ISSUER", issuer(), "CAMPUS_OIDC_CLIENT_ID", "campus",
                "CAMPUS_OIDC_CLIENT_SECRET", "a secret of tests", "CAMPUS_OIDC_NAME", "Springfield ID");
    }

    /** Lets somebody sign in where a browser was sent; the address to which it is sent back. */
    public URI signIn(URI beginning, String subject, String name) {
        String form = "username=" + encoded(subject) + "&claims="
                + encoded("{\"preferred_username\": \"" + name + "\"}");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(beginning).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return URI.create(answer.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    @Override
    public void close() {
        server.shutdown();
        browser.close();
    }

    /** The value of a parameter of an address. */
    public static String parameter(URI address, String name) {
        return List.of(address.getRawQuery().split("&")).stream().filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).findFirst().orElse("");
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
