package campus.web.directory;

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
}
