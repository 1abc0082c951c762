package campus.application.registrar;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;

/** Reads terms from memory. */
public final class InMemoryTermQueries extends InMemoryRecordQueries<TermId, Term, TermView> implements TermQueries {

    InMemoryTermQueries(RegistrarTables tables) {
        super(tables, RegistrarTables::terms, RegistrarFields.TERMS);
    }

    @Override
    TermView view(InMemoryRow<Term> row) {
        return new TermView(row.record(), row.audit());
    }
}
