package campus.bootstrap;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.bootstrap.oidc.OidcClient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OidcSettingsTest {

    private static final Map<String, String> LEAST = Map.of("CAMPUS_OIDC_ISSUER", "https://id.school.example/realms/x",
            "CAMPUS_OIDC_CLIENT_ID", "campus", "CAMPUS_PUBLIC_URL", "https://campus.school.example/");

    @Test
    void areNotThereWhenNothingIsSet() {
        assertNull(Configuration.from(Map.of()).oidc());
        assertNull(Configuration.from(Map.of("CAMPUS_PUBLIC_URL", "https://campus.school.example")).oidc());
    }

    @Test
    void needThreeVariables() {
        assertEquals(new OidcSettings(new OidcClient("https://id.school.example/realms/x", "campus", null,
                List.of("openid", "profile"), "preferred_username",
                URI.create("https://campus.school.example/sign-in/oidc/callback")), "your school's account", false,
                "https://campus.school.example"), Configuration.from(LEAST).oidc());
    }

    @Test
    void takeTheOthers() {
        OidcSettings settings = with(Map.of("CAMPUS_OIDC_CLIENT_SECRET", "hush", "CAMPUS_OIDC_NAME", "Springfield ID",
                "CAMPUS_OIDC_USERNAME_CLAIM", "email", "CAMPUS_OIDC_SCOPES", "openid email",
                "CAMPUS_OIDC_LINK_ADMINS", "true"));
        assertEquals("hush", settings.client().secret());
        assertEquals("Springfield ID", settings.name());
        assertEquals("email", settings.client().usernameClaim());
        assertEquals(List.of("openid", "email"), settings.client().scopes());
        assertTrue(settings.linksAdministrators());
        assertFalse(settings.toString().contains("hush"), settings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAMPUS_OIDC_ISSUER", "CAMPUS_OIDC_CLIENT_ID", "CAMPUS_PUBLIC_URL"})
    void nameTheVariableThatIsMissing(String variable) {
        Map<String, String> some = new HashMap<>(LEAST);
        some.remove(variable);
        String message = refused(some);
        assertTrue(message.startsWith(variable + " is missing: "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAMPUS_OIDC_CLIENT_SECRET", "CAMPUS_OIDC_NAME", "CAMPUS_OIDC_USERNAME_CLAIM",
            "CAMPUS_OIDC_SCOPES", "CAMPUS_OIDC_LINK_ADMINS"})
    void doNotIgnoreWhatIsSetWithoutAProvider(String variable) {
        assertTrue(refused(Map.of(variable, "any")).startsWith("CAMPUS_OIDC_ISSUER is missing: "));
    }

    @ParameterizedTest
    @CsvSource({"CAMPUS_OIDC_ISSUER, http://id.school.example", "CAMPUS_OIDC_ISSUER, id.school.example",
            "CAMPUS_OIDC_ISSUER, https://id.school.example?x=y", "CAMPUS_OIDC_ISSUER, ftp://localhost",
            "CAMPUS_OIDC_ISSUER, https://id school", "CAMPUS_OIDC_ISSUER, http://localhost@evil.example",
            "CAMPUS_OIDC_ISSUER, http://localhost.evil.example", "CAMPUS_PUBLIC_URL, http://campus.school.example",
            "CAMPUS_PUBLIC_URL, https://campus.school.example/campus", "CAMPUS_PUBLIC_URL, https:",
            "CAMPUS_OIDC_SCOPES, profile", "CAMPUS_OIDC_LINK_ADMINS, yes"})
    void nameAWrongValueAndTheVariable(String variable, String value) {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.put(variable, value);
        String message = refused(wrong);
        assertTrue(message.startsWith(variable + " is \"" + value + "\", but must be "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/realms/x", "http://127.0.0.1", "http://[::1]:9"})
    void allowHttpOnThisMachine(String issuer) {
        assertEquals(issuer, with(Map.of("CAMPUS_OIDC_ISSUER", issuer)).client().issuer());
    }

    private static OidcSettings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(more);
        return Objects.requireNonNull(Configuration.from(all).oidc());
    }

    private static String refused(Map<String, String> environment) {
        return assertThrows(Configuration.InvalidSettingException.class, () -> Configuration.from(environment))
                .getMessage();
    }
}
