package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.Term;

/** A term as it is read. */
public record TermView(Term term, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("code"), SortField.text("name"),
            SortField.date("startsOn"), SortField.date("endsOn"), SortField.instant("registrationOpensAt"),
            SortField.instant("createdAt"), SortField.instant("updatedAt"));
}
