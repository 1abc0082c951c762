package campus.application.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.directory.Account;
import campus.domain.directory.Role;
import campus.domain.directory.Session;
import campus.domain.directory.SessionKind;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.LIMITS;
import static campus.application.directory.SampleSessions.START;
import static campus.application.directory.SampleSessions.stamp;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link SessionQueries} does. */
public abstract class SessionQueriesContract {
    private SampleSessions samples;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        samples = SampleSessions.on(adapters());
    }

    @Test
    final void findsASessionWithItsAccount() {
        Session anns = samples.add(1, ANN);
        samples.add(2, BOB);
        assertEquals(Optional.of(new CurrentSession(anns, SignedInAccount.of(ANN))), samples.current(1, START));
        assertEquals(BOB.username(), samples.current(2, START).orElseThrow().account().username());
        assertEquals(Optional.empty(), samples.current(3, START));
    }

    @Test
    final void keepsTheKindsApart() {
        for (SessionKind kind : SessionKind.values()) {
            int number = kind.ordinal() + 1;
            Session session = samples.add(number, ANN, kind, START);
            for (SessionKind asked : SessionKind.values()) {
                assertEquals(asked == kind ? Optional.of(session) : Optional.empty(),
                        samples.directory().sessionQueries()
                                .findCurrent(asked, SampleSessions.secret(number).digest(), START)
                                .map(CurrentSession::session));
            }
        }
    }

    @Test
    final void findsNoneThatHasExpired() {
        samples.add(1, ANN);
        Instant end = START.plus(LIMITS.idle());
        assertEquals(1, samples.current(1, end.minusNanos(1_000)).stream().count());
        assertEquals(Optional.empty(), samples.current(1, end));
    }

    @Test
    final void showsTheRolesOfNow() {
        samples.add(1, ANN);
        update(ANN.with(Set.of(Role.STUDENT), true));
        assertEquals(Set.of(Role.STUDENT), samples.current(1, START).orElseThrow().account().roles());
    }

    @Test
    final void findsNoneOfADisabledAccount() {
        samples.add(1, ANN);
        update(ANN.with(ANN.roles(), false));
        assertEquals(Optional.empty(), samples.current(1, START));
    }

    @Test
    final void listsThoseOfAnAccountThatGoOn() {
        Session first = samples.add(1, ANN);
        Session used = samples.add(2, ANN).usedAt(START.plusSeconds(60), LIMITS);
        samples.in(() -> samples.directory().sessions().noteUse(used));
        Session last = samples.add(3, ANN);
        samples.add(4, BOB);
        Session ended = samples.add(5, ANN);
        samples.in(() -> samples.directory().sessions().revoke(ended.id(), START));
        assertEquals(List.of(used, last, first), ofAnn(START, 9));
        assertEquals(List.of(used, last), ofAnn(START, 2));
        assertEquals(List.of(used), ofAnn(first.expiresAt(), 9));
        assertEquals(List.of(), ofAnn(used.expiresAt(), 9));
    }

    private List<Session> ofAnn(Instant at, int most) {
        return samples.directory().sessionQueries().ofAccount(ANN.id(), at, most);
    }

    private void update(Account account) {
        samples.in(() -> samples.directory().accounts().update(account, stamp()));
    }
}
