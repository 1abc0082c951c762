package campus.domain.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.shared.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PersonalTokenTest {
    private static final Instant START = Instant.parse("2026-08-20T10:00:00Z");
    private static final Secret SECRET = Secret.of(new byte[32]);

    private final PersonalToken token = create(Set.of(TokenScope.READ), new TokenLifetime(1));

    @Test
    void isReadAsItIsShown() {
        assertEquals("campus_pat_" + "A".repeat(43), PersonalToken.text(SECRET));
        assertEquals(Optional.of(SECRET), PersonalToken.read(PersonalToken.text(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "campus_pat_", "campus_pat_A", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "CAMPUS_PAT_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "campus_pat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA "})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), PersonalToken.read(text));
    }

    @Test
    void lastsAsManyDaysAsItsOwnerWants() {
        assertFalse(token.isExpired(START.plus(Duration.ofDays(1)).minusNanos(1)));
        assertTrue(token.isExpired(START.plus(Duration.ofDays(1))));
        assertEquals(START.plus(Duration.ofDays(90)),
                create(EnumSet.allOf(TokenScope.class), TokenLifetime.DEFAULT).expiresAt());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 366, Integer.MAX_VALUE})
    void lastsADayToAYear(int days) {
        assertThrows(InvalidValueException.class, () -> new TokenLifetime(days));
        assertEquals(365, new TokenLifetime(365).days());
    }

    @Test
    void countsUsesWithinAMinuteAsOne() {
        assertTrue(token.isNewUse(START));
        PersonalToken used = token.usedAt(START);
        assertFalse(used.isNewUse(START.plusSeconds(59)));
        assertTrue(used.isNewUse(START.plusSeconds(60)));
        assertEquals(token.expiresAt(), used.expiresAt());
    }

    @Test
    void needsAScopeAndAName() {
        assertThrows(IllegalArgumentException.class, () -> create(Set.of(), TokenLifetime.DEFAULT));
        assertThrows(InvalidValueException.class, () -> new TokenName(" "));
        assertThrows(InvalidValueException.class, () -> new TokenName("x".repeat(101)));
        assertEquals("nightly", new TokenName(" nightly ").value());
    }

    private static PersonalToken create(Set<TokenScope> scopes, TokenLifetime lifetime) {
        return PersonalToken.create(new PersonalTokenId(new UUID(1, 1)), new AccountId(new UUID(1, 2)),
                new TokenName("nightly"), scopes, lifetime, START);
    }
}
