package campus.web.directory;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.SignedIn;

import static campus.web.shared.Api.api;

/** The accounts that the test server began with. */
public final class SchoolAccounts {

    private SchoolAccounts() {}

    /** The id of the only administrator. */
    public static String administrator() {
        for (var account : api().get("/accounts?limit=500").expect(200).json().at("/items")) {
            if (account.get("username").asText().equals("admin")) {
                return account.get("id").asText();
            }
        }
        throw new AssertionError("there is no admin");
    }

    /** What somebody is answered who has fifty tokens and wants another. */
    public static Answer oneTokenTooMany() {
        Api somebody = SignedIn.with(null, "viewer").api();
        String body = "{\"name\": \"Script\", \"scopes\": [\"read\"]}";
        for (int i = 0; i < 50; i++) {
            somebody.post("/account/tokens", body).expect(201);
        }
        return somebody.post("/account/tokens", body);
    }
}
