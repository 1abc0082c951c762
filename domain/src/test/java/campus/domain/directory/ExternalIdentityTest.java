package campus.domain.directory;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExternalIdentityTest {

    private static final String ISSUER = "https://id.school.example/realms/school";

    @ParameterizedTest
    @ValueSource(strings = {"7", "248289761001", "auth0|5f7c8ec7c33c6c004bbafe82", "uid=ann, ou=people", "A  b",
            "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ"})
    void countsToTheLetter(String subject) {
        assertEquals(subject, new ExternalIdentity(ISSUER, subject).subject());
        assertNotEquals(new ExternalIdentity(ISSUER, subject), new ExternalIdentity(ISSUER + "/", subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7 ", " 7", "7\n", "7\u00A0", "\u00E4nn", "7\u0000"})
    void hasNoSubjectThatDatabasesMayTakeForAnother(String subject) {
        assertThrows(InvalidValueException.class, () -> new ExternalIdentity(ISSUER, subject));
        assertThrows(InvalidValueException.class, () -> new ExternalIdentity(subject, "7"));
    }

    @Test
    void isNotEndless() {
        String longest = "x".repeat(ExternalIdentity.MAX_LENGTH);
        assertEquals(longest, new ExternalIdentity(longest, longest).subject());
        assertThrows(InvalidValueException.class, () -> new ExternalIdentity(ISSUER, longest + "x"));
    }

    @Test
    void isUsedOnceByEachAttempt() {
        Instant last = Instant.parse("2026-08-20T10:00:00Z");
        IdentityLink link = new IdentityLink(new AccountId(new UUID(1, 2)), new ExternalIdentity(ISSUER, "7"), last,
                last);
        assertFalse(link.isNewAttempt(last));
        assertFalse(link.isNewAttempt(last.minusNanos(1_000)));
        assertTrue(link.isNewAttempt(last.plusNanos(1_000)));
    }
}
