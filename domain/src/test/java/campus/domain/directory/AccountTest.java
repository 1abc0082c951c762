package campus.domain.directory;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountTest {

    private static final String HASH = "{scheme}c2FsdA$aGFzaA";

    @Test
    void needsARole() {
        assertThrows(IllegalArgumentException.class, () -> account(Set.of()));
    }

    @Test
    void keepsItsOwnCopyOfItsRoles() {
        Set<Role> given = EnumSet.of(Role.ADMIN);
        Account account = account(given);
        given.clear();
        assertEquals(Set.of(Role.ADMIN), account.roles());
        assertThrows(UnsupportedOperationException.class, () -> account.roles().clear());
    }

    @Test
    void leavesTheHashOutWhenItIsShown() {
        Account account = account(Set.of(Role.ADMIN));
        assertEquals(HASH, account.passwordHash());
        assertFalse(account.toString().contains(HASH), account::toString);
        assertTrue(account.toString().contains("ann.lee"), account::toString);
    }

    private static Account account(Set<Role> roles) {
        return new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0001L)), new Username("ann.lee"), HASH,
                roles);
    }
}
