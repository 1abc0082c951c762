package campus.web.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;

import campus.domain.shared.Actor;

/** Tokens that nobody gets by signing in. */
public final class Tokens {

    private Tokens() {}

    /** A client whose token has one role and ends after some seconds; negative ones have passed. */
    public static Api bearer(String role, int seconds) {
        return Api.anonymous().with("Authorization", "Bearer " + token(role, seconds));
    }

    /** The same of somebody with a name. */
    static Api bearer(String name, String role, int seconds) {
        return Api.anonymous().with("Authorization", "Bearer " + token(name, role, seconds));
    }

    /** The same of somebody whose account is a student's. */
    public static Api ofStudent(UUID student) {
        Caller caller = new Caller(new Actor("a-student"), Set.of("student"), null, student);
        return Api.anonymous().with("Authorization", "Bearer " + TestServer.bean(TokenGenerator.class)
                .generateToken(caller.authentication(), 60).orElseThrow());
    }

    /** A script of the administrator, whose token has these scopes. */
    public static Api ofScript(String... scopes) {
        return script(Api.api().post("/account/tokens", "{\"name\": \"Script\", \"scopes\": [\"%s\"]}".formatted(
                String.join("\", \"", scopes))).expect(201).text("/token"));
    }

    /** A script that sends this token. */
    public static Api script(String token) {
        return Api.anonymous().with("Authorization", "Bearer " + token);
    }

    public static String token(String role, int seconds) {
        return token("somebody", role, seconds);
    }

    private static String token(String name, String role, int seconds) {
        return TestServer.bean(TokenGenerator.class)
                .generateToken(Authentication.build(name, List.of(role)), seconds).orElseThrow();
    }
}
