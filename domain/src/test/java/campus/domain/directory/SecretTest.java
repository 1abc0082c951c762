package campus.domain.directory;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SecretTest {
    private static final String NOUGHTS = "A".repeat(43);

    @Test
    void isReadAsItWasMade() {
        assertEquals(new Secret(NOUGHTS), Secret.of(new byte[32]));
        assertEquals(Optional.of(Secret.of(new byte[32])), Secret.read(NOUGHTS));
    }

    @Test
    void isKnownByItsSha256() {
        assertEquals("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a",
                new Secret(NOUGHTS).digest().value());
    }

    @Test
    void showsNothingOfItself() {
        assertFalse(Secret.of(new byte[32]).toString().contains("A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Secret.read(text));
        assertThrows(IllegalArgumentException.class, () -> new Secret(text));
    }
}
