package campus.web.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountView;
import campus.domain.directory.Role;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Visit;

/**
 * An account in a form.
 *
 * @param account as it is now; null for one that is to be added
 * @param student of the account as it is now: what the form shows of one; null for nobody
 * @param form in which the student stands by number
 * @param found what a search for students found; null when nobody searched
 * @param tokens of the account, for scripts
 * @param stale whether somebody else has changed it since the form was opened
 */
public record AccountPage(@Nullable AccountView account, @Nullable String student, Form form,
        @Nullable FoundStudents found, TokenTable tokens, boolean stale, Dates dates) {

    /** All roles there are, as they are sent. */
    public List<String> roles() {
        return AccountRoles.texts(Set.copyOf(Arrays.asList(Role.values())));
    }

    /** The roles of the account as it is now. */
    public List<String> present() {
        return account == null ? List.of() : AccountRoles.texts(account.roles());
    }

    public String action() {
        return account == null ? AccountPages.PATH : path(account.id().value());
    }

    /** Where the account is that already has the username or the student; null when that is not the problem. */
    public @Nullable String holder() {
        return form.reasons().stream().flatMap(reason -> Stream.ofNullable(reason.facts().get("holderId")))
                .findFirst().map(id -> AccountPages.PATH + "/" + id).orElse(null);
    }

    /** The labels of the fields, by their names. */
    public Map<String, String> labels(Visit visit) {
        return Map.of("username", visit.t("account.username"), "roles", visit.t("account.roles"), "studentId",
                visit.t("account.student"), "password", visit.t("account.password"));
    }

    static String path(UUID id) {
        return AccountPages.PATH + "/" + id;
    }
}
