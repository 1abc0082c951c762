package campus.application.directory;

import campus.domain.directory.PersonalToken;

/** A token that is good, and its account as it is now. */
public record CurrentToken(PersonalToken token, SignedInAccount account) {
}
