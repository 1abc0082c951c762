package campus.application.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.domain.directory.Account;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link IdentityRepository} does. */
public abstract class IdentityRepositoryContract {
    private static final String ISSUER = "https://id.school.example/realms/school";
    private DirectoryAdapters directory;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        directory = adapters();
        SampleSessions.on(directory);
    }

    @Test
    final void findsALinkFromBothSides() {
        IdentityLink link = add(ANN, "248289761001");
        IdentityLink other = add(BOB, "a|b c");
        assertEquals(Optional.of(link), find(link.identity()));
        assertEquals(Optional.of(other), find(other.identity()));
        assertEquals(Optional.of(link), of(ANN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject", "SUBJECT", "subject1", "s", "s%"})
    final void findsNobodyElse(String subject) {
        add(ANN, "subject");
        assertEquals(Optional.empty(), find(identity(subject)));
        assertEquals(Optional.empty(), find(new ExternalIdentity(ISSUER + "/", "subject")));
        assertEquals(Optional.empty(), of(BOB));
    }

    @Test
    final void tellsSubjectsOfDifferentCaseApart() {
        IdentityLink small = add(ANN, "aB");
        IdentityLink large = add(BOB, "Ab");
        assertEquals(Optional.of(small), find(small.identity()));
        assertEquals(Optional.of(large), find(large.identity()));
    }

    @Test
    final void keepsTheLongestIdentity() {
        String longest = "x".repeat(ExternalIdentity.MAX_LENGTH);
        IdentityLink link = new IdentityLink(ANN.id(), new ExternalIdentity(longest, longest), START, START);
        in(() -> directory.identities().add(link));
        assertEquals(Optional.of(link), find(link.identity()));
    }

    @Test
    final void linksNobodyTwice() {
        add(ANN, "1");
        assertThrows(RuntimeException.class, () -> add(BOB, "1"));
        assertThrows(RuntimeException.class, () -> add(ANN, "2"));
        assertEquals(List.of(identity("1")), of(ANN).stream().map(IdentityLink::identity).toList());
        assertEquals(Optional.empty(), of(BOB));
    }

    @Test
    final void notesTheLastAttemptOfOne() {
        IdentityLink ann = add(ANN, "1");
        IdentityLink bob = add(BOB, "2");
        Instant later = START.plusSeconds(60);
        in(() -> directory.identities().noteAttempt(ANN.id(), later));
        assertEquals(Optional.of(new IdentityLink(ANN.id(), ann.identity(), START, later)), of(ANN));
        assertEquals(Optional.of(bob), of(BOB));
    }

    @Test
    final void removesALinkSoThatBothCanBeLinkedAgain() {
        add(ANN, "1");
        IdentityLink bob = add(BOB, "2");
        in(() -> directory.identities().remove(ANN.id()));
        in(() -> directory.identities().remove(ANN.id()));
        assertEquals(Optional.empty(), of(ANN));
        assertEquals(Optional.empty(), find(identity("1")));
        assertEquals(Optional.of(bob), of(BOB));
        assertEquals(Optional.of(add(ANN, "1")), of(ANN));
    }

    private IdentityLink add(Account account, String subject) {
        IdentityLink link = new IdentityLink(account.id(), identity(subject), START, START);
        in(() -> directory.identities().add(link));
        return link;
    }

    private static ExternalIdentity identity(String subject) {
        return new ExternalIdentity(ISSUER, subject);
    }

    private Optional<IdentityLink> find(ExternalIdentity identity) {
        return read(() -> directory.identities().find(identity));
    }

    private Optional<IdentityLink> of(Account account) {
        return read(() -> directory.identities().ofAccount(account.id()));
    }

    private <T> T read(Supplier<T> work) {
        return directory.transactions().inTransaction(work);
    }

    private void in(Runnable work) {
        directory.transactions().inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
