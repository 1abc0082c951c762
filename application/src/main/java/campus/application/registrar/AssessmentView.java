package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.Assessment;

/** An assessment as it is read. */
public record AssessmentView(Assessment assessment, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("name"), SortField.decimal("weight"),
            SortField.instant("createdAt"), SortField.instant("updatedAt"));
}
