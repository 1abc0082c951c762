package campus.bootstrap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What lets somebody in is never written into the log, in no step of its life and however talkative Campus is. */
class SecretsInLogsTest {

    private static final String JWT_SECRET = "a-key-of-tests-that-nobody-may-read";
    private static final String WRONG = "some wrong password";
    private static final String CHOSEN = "a password that was chosen";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger campus = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("campus");

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        campus.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        campus.setLevel(Level.INFO);
        root.detachAppender(log);
    }

    @Test
    void areNotWritten(@TempDir Path folder) {
        List<String> secrets = new ArrayList<>(List.of(RunningCampus.PASSWORD, JWT_SECRET, WRONG, CHOSEN));
        try (RunningCampus office = RunningCampus
                .with(Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_JWT_SECRET", JWT_SECRET)).signedIn()) {
            secrets.add(office.token());
            assertEquals(401, office.post("/login", Map.of("username", "admin", "password", WRONG)).status());
            assertEquals(422, office.post("/login", Map.of("username", "admin", "password", List.of(WRONG))).status());
            Answer login = office.post("/login", Map.of("username", "admin", "password", RunningCampus.PASSWORD));
            secrets.add(login.text("refresh_token"));
            Answer renewed = office.post("/login/refresh", Map.of("refresh_token", login.text("refresh_token")));
            secrets.addAll(List.of(renewed.text("access_token"), renewed.text("refresh_token")));
            assertEquals(401, office.post("/login/refresh", Map.of("refresh_token", login.text("refresh_token")))
                    .status());
            Answer script = office.post("/account/tokens", Map.of("name", "Script", "scopes", List.of("read")));
            secrets.add(script.text("token"));
            assertEquals(200, office.asking(script.text("token")).get("/terms").status());
            assertEquals(403, office.asking(script.text("token")).post("/terms", Map.of()).status());
            assertEquals(401, office.asking(script.text("token") + "x").get("/terms").status());
            Answer account = office.post("/accounts", Map.of("username", "ann", "roles", List.of("viewer")));
            secrets.add(account.text("password"));
            assertEquals(422, office.post("/account/password", Map.of("currentPassword", WRONG, "newPassword",
                    CHOSEN)).status());
            assertEquals(204, office.post("/account/password", Map.of("currentPassword", RunningCampus.PASSWORD,
                    "newPassword", CHOSEN)).status());
        }
        for (ILoggingEvent event : log.list) {
            String written = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
            secrets.forEach(secret -> assertFalse(written.contains(secret), event::getLoggerName));
        }
    }
}
