package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link TermQueries} does. */
public abstract class TermQueriesContract extends RegistrarListContract<TermView> {

    @Override
    protected final Page<TermView> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return TermView.SORTS;
    }

    @Override
    protected final ListFields<TermView> fields() {
        return RegistrarFields.TERMS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            String opens = i % 4 == 0 ? null : "2026-0%d-01T08:00:00.00000%dZ".formatted(1 + i % 2, i % 3);
            addRow(terms(), Terms.aTerm(i).name("Term " + i % 4).window(opens, null)
                    .days("2026-0%d-01".formatted(1 + i % 3), "2027-1%d-01".formatted(i % 2)).build(), i);
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Terms.aTerm(90).code("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Terms.aTerm(91).code("zz"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordAndItsStamps() {
            Term added = school().add(terms(), Terms.aTerm(1).window(null, null).dropDeadline(null).build(), stamp(1));
            assertEquals(Optional.of(new TermView(added, audit(1, 1))), queries().find(added.id()));
            Term changed = added.with(Terms.aTerm(2).details());
            school().in(() -> terms().update(changed, stamp(2)));
            assertEquals(Optional.of(new TermView(new Term(added.id(), 1, changed.details()), audit(1, 2))),
                    queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(terms(), Ids.term(1));
            assertEquals(Optional.empty(), queries().find(Ids.term(1)));
            assertEquals(Optional.empty(), queries().find(Ids.term(99)));
            assertEquals(ROWS - 1L, list(new ListRequest(7, List.of(), null, true)).total());
        }
    }

    private TermQueries queries() {
        return school().adapters().termQueries();
    }

    private TermRepository terms() {
        return school().adapters().terms();
    }
}
