package campus.application.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import campus.application.shared.Stamp;
import campus.application.shared.Together;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ProvisionAdministratorTest {
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final ProvisionAdministrator provision = directory.useCases().provisionAdministrator();

    @Test
    void addsTheAdministratorOfAnEmptySchool() {
        assertTrue(provision.isNeeded());
        assertTrue(provision.provision("secret"));
        assertFalse(provision.isNeeded());
        Account admin = find();
        assertEquals(Set.of(Role.ADMIN), admin.roles());
        assertTrue(directory.adapters().passwords().matches("secret", admin.passwordHash()));
    }

    @Test
    void leavesASchoolAloneThatHasAnAccount() {
        assertTrue(provision.provision("first"));
        assertFalse(provision.provision("second"));
        assertTrue(directory.adapters().passwords().matches("first", find().passwordHash()));
    }

    @Test
    void leavesASchoolAloneThatHasAnAccountOfAnotherName() {
        Account ann = new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0009L)), new Username("ann"),
                "sha256$1$0", Set.of(Role.ADMIN));
        directory.adapters().transactions().inTransaction(() -> directory.adapters().accounts().add(ann,
                new Stamp(new Actor("test"), Instant.parse("2026-08-20T10:00:00Z"))));
        assertFalse(provision.isNeeded());
        assertFalse(provision.provision("secret"));
    }

    @Test
    void addsOneAdministratorWhoeverIsFaster() {
        List<Boolean> added = Together.onPlatformThreads(4, number -> provision.provision("secret " + number));
        assertEquals(1, Collections.frequency(added, true));
    }

    private Account find() {
        return directory.adapters().transactions()
                .inTransaction(() -> directory.adapters().accounts().findByUsername(new Username("admin")))
                .orElseThrow();
    }
}
