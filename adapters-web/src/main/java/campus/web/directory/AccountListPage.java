package campus.web.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list of accounts.
 *
 * @param students names and numbers of the students that they belong to
 * @param first where the list begins, as an address; null when this page is it
 * @param next where it goes on, as an address; null on the last page
 */
public record AccountListPage(List<AccountResponse> accounts, Map<UUID, String> students, @Nullable String first,
        @Nullable String next) {

    public AccountListPage {
        accounts = List.copyOf(accounts);
        students = Map.copyOf(students);
    }
}
