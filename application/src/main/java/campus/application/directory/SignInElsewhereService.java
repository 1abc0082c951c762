package campus.application.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.Account;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.InvalidValueException;

/** The provider is asked before a transaction begins, since it is far away. */
final class SignInElsewhereService implements SignInElsewhere {

    private final DirectoryPorts ports;
    private final IdentityProvider provider;
    private final boolean linksAdministrators;

    SignInElsewhereService(DirectoryPorts ports, IdentityProvider provider, boolean linksAdministrators) {
        this.ports = ports;
        this.provider = provider;
        this.linksAdministrators = linksAdministrators;
    }

    @Override
    public Optional<Begun> begin() {
        SignInAttempt attempt = new SignInAttempt(ports.secrets().next(), ports.secrets().next(),
                ports.secrets().next(), ports.clock().instant());
        return provider.begin(attempt).map(to -> new Begun(attempt, to));
    }

    @Override
    public Outcome finish(SignInAttempt attempt, String state, String code) {
        if (attempt.isOver(ports.clock().instant()) || !isSame(attempt.state().value(), state)) {
            return new Outcome.Over();
        }
        return switch (provider.redeem(attempt, code)) {
            case IdentityProvider.Answer.Vouched(ExternalIdentity identity, @Nullable String name) ->
                    known(identity, name, attempt.begunAt());
            case IdentityProvider.Answer.WrongCode() -> new Outcome.Over();
            case IdentityProvider.Answer.Unproven() -> new Outcome.Unproven();
            case IdentityProvider.Answer.Unreachable() -> new Outcome.Unreachable();
        };
    }

    /** One at a time, so that neither an account nor an identity gets two links, and no attempt counts twice. */
    private Outcome known(ExternalIdentity identity, @Nullable String name, Instant begunAt) {
        return ports.transactions().inTransaction(() -> {
            ports.accounts().lock();
            return ports.identities().find(identity).map(link -> again(link, begunAt))
                    .orElseGet(() -> first(identity, name, begunAt));
        });
    }

    private Outcome again(IdentityLink link, Instant begunAt) {
        Account account = ports.accounts().find(link.account()).orElseThrow();
        if (!link.isNewAttempt(begunAt)) {
            return new Outcome.Over();
        }
        if (!account.enabled()) {
            return new Outcome.Disabled(account.username());
        }
        ports.identities().noteAttempt(account.id(), begunAt);
        return new Outcome.SignedIn(account, false);
    }

    private Outcome first(ExternalIdentity identity, @Nullable String name, Instant begunAt) {
        if (name == null) {
            return new Outcome.Nameless();
        }
        Optional<Account> found = find(name);
        if (found.isEmpty()) {
            return new Outcome.NoAccount(name);
        }
        Account account = found.get();
        if (!account.enabled()) {
            return new Outcome.Disabled(account.username());
        }
        if (ports.identities().ofAccount(account.id()).isPresent()) {
            return new Outcome.Taken(account.username());
        }
        if (account.roles().contains(Role.ADMIN) && !linksAdministrators) {
            return new Outcome.Administrator(account.username());
        }
        ports.identities().add(new IdentityLink(account.id(), identity, ports.clock().instant(), begunAt));
        return new Outcome.SignedIn(account, true);
    }

    private Optional<Account> find(String name) {
        try {
            return ports.accounts().findByUsername(new Username(name));
        } catch (InvalidValueException e) {
            return Optional.empty(); // no account can have such a name
        }
    }

    /** Takes as long whatever is different. */
    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }
}
