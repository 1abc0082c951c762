package campus.application.directory;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import campus.application.directory.IdentityProvider.Answer;
import campus.domain.directory.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link IdentityProvider} does. */
public abstract class IdentityProviderContract {

    /** The same one for all of a test. */
    protected abstract IdentityProvider provider();

    /** Lets somebody sign in where a browser was sent; the code that it brings back. */
    protected abstract String signIn(URI beginning, String subject, String name);

    @Test
    final void vouchesForWhoeverSignedInThere() {
        SignInAttempt attempt = attempt(1);
        Answer.Vouched ann = assertInstanceOf(Answer.Vouched.class,
                provider().redeem(attempt, signIn(begin(attempt), "7", "ann")));
        assertEquals("7", ann.identity().subject());
        assertEquals("ann", ann.name());
        SignInAttempt next = attempt(2);
        Answer.Vouched again = assertInstanceOf(Answer.Vouched.class,
                provider().redeem(next, signIn(begin(next), "7", "ann.lee")));
        assertEquals(ann.identity(), again.identity());
        assertEquals("ann.lee", again.name());
    }

    @Test
    final void tellsTheStateOfTheAttemptToTheProvider() {
        assertTrue(begin(attempt(1)).getQuery().contains("state=" + attempt(1).state().value()));
    }

    @Test
    final void takesACodeOnce() {
        SignInAttempt attempt = attempt(1);
        String code = signIn(begin(attempt), "7", "ann");
        assertInstanceOf(Answer.Vouched.class, provider().redeem(attempt, code));
        assertEquals(new Answer.WrongCode(), provider().redeem(attempt, code));
    }

    @Test
    final void refusesCodesThatNobodyGave() {
        assertEquals(new Answer.WrongCode(), provider().redeem(attempt(1), "made-up"));
    }

    @Test
    final void vouchesForNobodyWithTheCodeOfAnotherAttempt() {
        String code = signIn(begin(attempt(1)), "7", "ann");
        Answer answer = provider().redeem(attempt(2), code);
        assertTrue(answer instanceof Answer.WrongCode || answer instanceof Answer.Unproven, answer::toString);
    }

    private URI begin(SignInAttempt attempt) {
        return provider().begin(attempt).orElseThrow();
    }

    private static SignInAttempt attempt(int number) {
        return new SignInAttempt(secret(number, 1), secret(number, 2), secret(number, 3),
                Instant.parse("2026-08-20T10:00:00Z"));
    }

    private static Secret secret(int number, int which) {
        return Secret.of(Arrays.copyOf(new byte[]{(byte) number, (byte) which}, 32));
    }
}
