package campus.application.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import campus.domain.directory.Account;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.TokenLifetime;
import campus.domain.directory.TokenName;
import campus.domain.directory.TokenScope;

/** Tokens of two accounts for tests of ports, each for a day. */
record SampleTokens(DirectoryAdapters directory) {

    static SampleTokens on(DirectoryAdapters directory) {
        return new SampleTokens(SampleSessions.on(directory).directory());
    }

    PersonalToken add(int number, Account account, Instant at, Set<TokenScope> scopes) {
        PersonalToken token = token(number, account, at, scopes);
        in(() -> directory.personalTokens().add(token, SampleSessions.secret(number).digest()));
        return token;
    }

    PersonalToken add(int number, Account account) {
        return add(number, account, SampleSessions.START, Set.of(TokenScope.READ));
    }

    Optional<CurrentToken> current(int number, Instant at) {
        return directory.personalTokenQueries().findCurrent(SampleSessions.secret(number).digest(), at);
    }

    void in(Runnable work) {
        new SampleSessions(directory).in(work);
    }

    static PersonalToken token(int number, Account account, Instant at, Set<TokenScope> scopes) {
        return PersonalToken.create(id(number), account.id(), new TokenName("Token " + number), scopes,
                new TokenLifetime(1), at);
    }

    static PersonalTokenId id(int number) {
        return new PersonalTokenId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }
}
