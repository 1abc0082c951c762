package campus.bootstrap;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.directory.DirectorySettings;
import campus.domain.directory.Lockout;
import campus.domain.directory.SessionLimits;
import campus.domain.registrar.RegistrationLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigurationTest {

    @TempDir private Path folder;

    @Test
    void runsEmbeddedWithADemoSchoolWhenNothingIsSet() {
        Configuration configuration = Configuration.from(Map.of());

        assertTrue(configuration.embedded());
        assertTrue(configuration.demo());
        assertEquals("http://localhost:8080", configuration.address(8080));
        assertEquals(ZoneId.of("UTC"), configuration.zone());
        assertEquals(RegistrationLimits.DEFAULT, configuration.limits());
        assertNull(configuration.adminPassword());
    }

    @Test
    void makesNoDemoSchoolInADatabaseThatSomebodyNamed() {
        assertFalse(Configuration.from(Map.of("CAMPUS_DB_URL", "jdbc:mysql://db:3306/campus")).demo());
    }

    @Test
    void tellsWhereTheRecordsAreWithoutSecrets() {
        assertEquals("jdbc:mysql://db:3306/campus", Configuration
                .from(Map.of("CAMPUS_DB_URL", "jdbc:mysql://ann:hush@db:3306/campus?password=hush")).whereRecordsAre());
        assertEquals("embedded database in " + folder.toAbsolutePath(),
                Configuration.from(Map.of("CAMPUS_DATA", folder.toString())).whereRecordsAre());
    }

    /** The pool chooses the driver by the address before anything else sees it. */
    @Test
    void opensAMariaDbWithTheDriverThatIsThere() {
        String url = Configuration.from(Map.of("CAMPUS_DB_URL", "jdbc:mariadb://db:3306/campus")).databaseProperties()
                .get("datasources.default.url").toString();

        assertTrue(url.startsWith("jdbc:mysql://db:3306/campus?"), url);
    }

    @Test
    void takesAnEmptyVariableAsAbsent() {
        assertEquals(Configuration.from(Map.of()), Configuration.from(Map.of("CAMPUS_PORT", " ", "CAMPUS_DB_URL", "")));
    }

    @Test
    void readsWhatIsSet() {
        Configuration configuration = Configuration.from(Map.of("CAMPUS_ZONE", "America/Chicago",
                "CAMPUS_MAX_ENROLLMENTS", "7", "CAMPUS_MAX_CREDITS", "18.5", "CAMPUS_HOST", "0.0.0.0"));

        assertEquals(ZoneId.of("America/Chicago"), configuration.zone());
        assertEquals(new RegistrationLimits(7, new BigDecimal("18.5")), configuration.limits());
        assertEquals("http://localhost:9", configuration.address(9));
    }

    @Test
    void turnsLimitsOff() {
        assertEquals(new OverloadSettings(200, 100, 10, null, 25), Configuration.from(Map.of()).overload());
        assertEquals(new OverloadSettings(50, 0, 0, "X-Real-IP", 25),
                Configuration.from(Map.of("CAMPUS_MAX_REQUESTS", "50", "CAMPUS_RATE_LIMIT", "off", "CAMPUS_LOGIN_LIMIT",
                        "0", "CAMPUS_CLIENT_ADDRESS_HEADER", "X-Real-IP")).overload());
    }

    @Test
    void letsSessionsLastAsLongAsSomebodySaid() {
        assertEquals(new SignInSettings(DirectorySettings.DEFAULT, null), Configuration.from(Map.of()).signIn());
        assertEquals(
                new SignInSettings(
                        new DirectorySettings(new SessionLimits(Duration.ofMinutes(60), Duration.ofHours(1)),
                                DirectorySettings.DEFAULT.programSessions(),
                                Lockout.DEFAULT),
                        "X-Proto"),
                Configuration.from(Map.of("CAMPUS_SESSION_IDLE_MINUTES", "60", "CAMPUS_SESSION_HOURS", "1",
                        "CAMPUS_CLIENT_PROTOCOL_HEADER", "X-Proto")).signIn());
        String message = assertThrows(Configuration.InvalidSettingException.class,
                () -> Configuration.from(Map.of("CAMPUS_SESSION_HOURS", "1"))).getMessage();
        assertTrue(message.startsWith("CAMPUS_SESSION_IDLE_MINUTES must not be longer"), message);
    }

    @Test
    void keepsTheGeneratedSecretAcrossStarts() {
        Map<String, String> environment = Map.of("CAMPUS_DATA", folder.resolve("new").toString());
        Object first = secret(environment);

        assertEquals(first, secret(environment));
        assertTrue(first.toString().length() >= Configuration.MIN_SECRET);
    }

    @Test
    void prefersTheGivenSecret() {
        String given = "0123456789012345678901234567890123456789";

        assertEquals(given, secret(Map.of("CAMPUS_DATA", folder.toString(), "CAMPUS_JWT_SECRET", given)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CAMPUS_PORT|abc", "CAMPUS_PORT|65536", "CAMPUS_PORT|-1",
            "CAMPUS_ZONE|Mars/Olympus", "CAMPUS_MAX_ENROLLMENTS|0", "CAMPUS_MAX_CREDITS|-3", "CAMPUS_MAX_CREDITS|0",
            "CAMPUS_DEMO|yes", "CAMPUS_DB_POOL|1", "CAMPUS_MAX_UPLOAD_MB|1e3", "CAMPUS_RATE_LIMIT|none",
            "CAMPUS_MAX_REQUESTS|0", "CAMPUS_SESSION_HOURS|0", "CAMPUS_SESSION_IDLE_MINUTES|2h",
            "CAMPUS_LOGIN_LIMIT|-1"})
    void namesAWrongValueAndTheVariable(String variable, String value) {
        String message = assertThrows(Configuration.InvalidSettingException.class,
                () -> Configuration.from(Map.of(variable, value))).getMessage();

        assertTrue(message.startsWith(variable + " is \"" + value + "\", but must be "), message);
    }

    @ParameterizedTest
    @CsvSource({"CAMPUS_ADMIN_PASSWORD, elevenchars", "CAMPUS_JWT_SECRET, tooshort",
            "CAMPUS_DB_URL, mysql://ann:hush@db"})
    void refusesASecretWithoutRepeatingIt(String variable, String value) {
        String message = assertThrows(Configuration.InvalidSettingException.class,
                () -> Configuration.from(Map.of(variable, value))).getMessage();

        assertTrue(message.startsWith(variable));
        assertFalse(message.contains(value), message);
    }

    private static Object secret(Map<String, String> environment) {
        return Configuration.from(environment).properties()
                .get("micronaut.security.token.jwt.signatures.secret.generator.secret");
    }
}
