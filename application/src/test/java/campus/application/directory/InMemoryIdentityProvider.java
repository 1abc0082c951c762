package campus.application.directory;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.Secret;

/** A provider without people, where a test says who signs in. */
public final class InMemoryIdentityProvider implements IdentityProvider {
    public static final String ISSUER = "https://id.school.example";
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final AtomicInteger given = new AtomicInteger();
    private volatile boolean reachable = true;

    private record Given(Secret nonce, Answer answer) {
    }

    /** Whether it can be reached from now on. */
    public void reachable(boolean can) {
        reachable = can;
    }

    /** Lets somebody sign in there, for whom a browser was sent; answers with the code that it brings back. */
    public String signIn(URI beginning, String subject, @Nullable String name) {
        return answering(beginning, new Answer.Vouched(new ExternalIdentity(ISSUER, subject), name));
    }

    /** The code for any answer. */
    public String answering(URI beginning, Answer answer) {
        String code = "code-" + given.incrementAndGet();
        codes.put(code, new Given(new Secret(beginning.getQuery().replaceFirst(".*nonce=", "")), answer));
        return code;
    }

    @Override
    public Optional<URI> begin(SignInAttempt attempt) {
        return reachable ? Optional.of(URI.create(ISSUER + "/authorize?state=" + attempt.state().value() + "&nonce="
                + attempt.nonce().value())) : Optional.empty();
    }

    @Override
    public Answer redeem(SignInAttempt attempt, String code) {
        if (!reachable) {
            return new Answer.Unreachable();
        }
        Given known = codes.get(code);
        return known != null && known.nonce().equals(attempt.nonce()) && codes.remove(code, known) ? known.answer()
                : new Answer.WrongCode();
    }
}
