package campus.application.registrar;

import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;

/** Keeps the terms of the school. */
public interface ManageTerms extends ManageRecords<TermId, Term.Details, Term.Details, Term> {
}
