package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.domain.shared.Actor;

final class ManageTermsService implements ManageTerms {

    private final RecordKeeper<TermId, Term> keeper;
    private final IdGenerator ids;

    ManageTermsService(RecordKeeper<TermId, Term> keeper, IdGenerator ids) {
        this.keeper = keeper;
        this.ids = ids;
    }

    @Override
    public RecordOutcome<Term> create(Term.Details draft, Actor by) {
        return keeper.create(by, Optional::empty, () -> Term.plan(new TermId(ids.next()), draft));
    }

    @Override
    public RecordOutcome<Term> change(TermId id, long version, Term.Details details, Actor by) {
        return keeper.change(id, version, by, current -> Optional.empty(), current -> current.with(details));
    }

    @Override
    public RecordOutcome<Term> delete(TermId id, @Nullable Long version, Actor by) {
        return keeper.delete(id, version, by);
    }

    @Override
    public Optional<List<Dependents>> dependents(TermId id) {
        return keeper.dependents(id);
    }

    @Override
    public RecordOutcome<Term> restore(TermId id, Actor by) {
        return keeper.restore(id, by, deleted -> Optional.empty());
    }
}
