package campus.web.directory;

import java.util.List;

import campus.domain.directory.PersonalToken;
import campus.web.shared.page.Dates;

/**
 * Tokens for scripts on a page.
 *
 * @param path below which each is revoked
 */
public record TokenTable(List<PersonalToken> tokens, String path, Dates dates) {

    public TokenTable {
        tokens = List.copyOf(tokens);
    }

    public List<String> scopes(PersonalToken token) {
        return EnumWords.texts(token.scopes());
    }

    public String revoke(PersonalToken token) {
        return path + "/" + token.id().value() + "/revoke";
    }
}
