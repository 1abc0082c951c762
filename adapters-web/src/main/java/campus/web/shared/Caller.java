package campus.web.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.domain.shared.Actor;

/**
 * Who asks, as it was written down when they signed in: no query is needed to know it. A token may name roles and no
 * account, as one does that a script has made; its bearer has no records of their own.
 *
 * @param accountId of the account; null when it is not told
 * @param studentId of the student whose account it is; null for nobody's
 */
public record Caller(Actor actor, Set<String> roles, @Nullable UUID accountId, @Nullable UUID studentId) {

    private static final String ACCOUNT = "accountId";
    private static final String STUDENT = "studentId";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Attributes that are no identities are as absent ones. */
    public static Caller of(Authentication authentication) {
        return new Caller(new Actor(authentication.getName()), Set.copyOf(authentication.getRoles()),
                id(authentication, ACCOUNT), id(authentication, STUDENT));
    }

    /** What {@link #of} reads this from, to be kept in a token or a session. */
    public Authentication authentication() {
        Map<String, Object> attributes = new HashMap<>();
        if (accountId != null) {
            attributes.put(ACCOUNT, accountId.toString());
        }
        if (studentId != null) {
            attributes.put(STUDENT, studentId.toString());
        }
        return Authentication.build(actor.name(), roles, attributes);
    }

    /** Whether one of these roles is among theirs. */
    public boolean hasAny(Collection<String> some) {
        return some.stream().anyMatch(roles::contains);
    }

    private static @Nullable UUID id(Authentication authentication, String name) {
        return Optional.ofNullable(authentication.getAttributes().get(name)).map(Object::toString)
                .flatMap(Caller::parsed).orElse(null);
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
