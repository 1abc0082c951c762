package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.domain.directory.Account;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.Role;
import campus.domain.directory.TokenScope;

import static campus.application.directory.SampleSessions.ANN;
import static campus.application.directory.SampleSessions.BOB;
import static campus.application.directory.SampleSessions.START;
import static campus.application.directory.SampleSessions.stamp;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link PersonalTokenQueries} does. */
public abstract class PersonalTokenQueriesContract {
    private SampleTokens samples;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        samples = SampleTokens.on(adapters());
    }

    @Test
    final void findsATokenWithItsAccount() {
        PersonalToken anns = samples.add(1, ANN, START, Set.of(TokenScope.values()));
        PersonalToken bobs = samples.add(2, BOB);
        assertEquals(Optional.of(new CurrentToken(anns, SignedInAccount.of(ANN))), samples.current(1, START));
        assertEquals(Optional.of(new CurrentToken(bobs, SignedInAccount.of(BOB))), samples.current(2, START));
        assertEquals(Optional.empty(), samples.current(3, START));
    }

    @Test
    final void keepsEachScope() {
        for (TokenScope scope : TokenScope.values()) {
            int number = scope.ordinal() + 1;
            PersonalToken token = samples.add(number, ANN, START, Set.of(scope));
            assertEquals(token, samples.current(number, START).orElseThrow().token());
        }
    }

    @Test
    final void findsNoneThatHasEnded() {
        PersonalToken token = samples.add(1, ANN);
        samples.add(2, ANN);
        assertEquals(1, samples.current(1, token.expiresAt().minusNanos(1_000)).stream().count());
        assertEquals(Optional.empty(), samples.current(1, token.expiresAt()));
        samples.in(() -> samples.directory().personalTokens().revoke(ANN.id(), token.id(), START));
        assertEquals(Optional.empty(), samples.current(1, START));
        assertEquals(1, samples.current(2, START).stream().count());
    }

    @Test
    final void knowsTheAccountOfNow() {
        samples.add(1, ANN);
        update(ANN.with(Set.of(Role.STUDENT), true));
        assertEquals(Set.of(Role.STUDENT), samples.current(1, START).orElseThrow().account().roles());
        update(ANN.with(ANN.roles(), false));
        assertEquals(Optional.empty(), samples.current(1, START));
    }

    @Test
    final void listsThoseOfAnAccountTheNewestFirst() {
        PersonalToken first = samples.add(1, ANN);
        PersonalToken second = samples.add(2, ANN, START, Set.of(TokenScope.values()));
        PersonalToken last = samples.add(3, ANN, START.plusSeconds(1), Set.of(TokenScope.ACCOUNTS, TokenScope.READ));
        PersonalToken revoked = samples.add(4, ANN);
        samples.add(5, BOB);
        samples.in(() -> samples.directory().personalTokens().revoke(ANN.id(), revoked.id(), START));
        samples.in(() -> samples.directory().personalTokens().noteUse(first.usedAt(START)));
        assertEquals(List.of(last, second, first.usedAt(START)), ofAnn(START));
        assertEquals(List.of(last), ofAnn(START.plus(Duration.ofDays(1))));
    }

    private List<PersonalToken> ofAnn(Instant at) {
        return samples.directory().personalTokenQueries().ofAccount(ANN.id(), at);
    }

    private void update(Account account) {
        samples.in(() -> samples.directory().accounts().update(account, stamp()));
    }
}
