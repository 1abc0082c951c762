package campus.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.anonymous;

/**
 * Somebody with an account of their own, who has signed in.
 *
 * @param account its id
 */
public record SignedIn(String account, String username, Api api) {

    private static final String PASSWORD = "a long enough password";

    /** The student with this id. */
    public static SignedIn student(String student) {
        return with(student, "student");
    }

    /** Somebody who teaches nothing yet. */
    public static SignedIn instructor() {
        return with(null, "instructor");
    }

    public static SignedIn with(@Nullable String student, String... roles) {
        String username = "user-" + Catalogue.unique().toLowerCase(Locale.ROOT);
        String body = """
                {"username": "%s", "roles": [%s], "studentId": %s, "password": "%s"}""".formatted(username,
                List.of(roles).stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(", ")),
                student == null ? "null" : "\"" + student + "\"", PASSWORD);
        String account = Api.api().post("/accounts", body).expect(201).id();
        String token = anonymous().post("/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username,
                PASSWORD)).expect(200).text("/access_token");
        return new SignedIn(account, username, anonymous().with("Authorization", "Bearer " + token));
    }

    /** Makes them the instructor of a section. */
    public SignedIn teaching(String section) {
        Api.api().patch("/sections/" + section, "*", "{\"instructorId\": \"%s\"}".formatted(account)).expect(200);
        return this;
    }
}
