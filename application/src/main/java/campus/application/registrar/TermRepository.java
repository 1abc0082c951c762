package campus.application.registrar;

import java.util.Collection;
import java.util.Map;

import campus.application.shared.Repository;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;

/** Keeps terms; unique field {@code code}. Sections depend on them. */
public interface TermRepository extends Repository<TermId, Term> {

    /** Live and deleted terms with these codes. */
    Map<TermCode, Found<Term>> findByCodes(Collection<TermCode> codes);
}
