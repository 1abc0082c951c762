package campus.persistence.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import campus.application.registrar.Found;
import campus.application.registrar.TermRepository;
import campus.application.shared.Stamp;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcTermRepository extends JdbcRecords<TermId, Term, TermRow> implements TermRepository {

    private final TermTable terms;

    JdbcTermRepository(TermTable terms, SqlReads reads) {
        super(terms, TermRow.class, reads);
        this.terms = terms;
    }

    @Override
    public Map<TermCode, Found<Term>> findByCodes(Collection<TermCode> values) {
        Map<TermCode, Found<Term>> found = new HashMap<>();
        for (TermRow row : inChunks(values.stream().map(TermCode::value).toList(), terms::findByCodeIn)) {
            found.put(new TermCode(row.code()), new Found<>(row.term(), row.deleted()));
        }
        return found;
    }

    @Override
    protected TermRow row(Term term, long version, Stamp stamp) {
        return TermRow.of(term, version, stamp);
    }

    @Override
    protected Term record(TermRow row) {
        return row.term();
    }

    @Override
    protected int change(TermRow row) {
        return terms.change(row.id(), row.version(), row.code(), row.name(), row.nameFolded(), row.startsOn(),
                row.endsOn(), row.registrationOpensAt(), row.registrationClosesAt(), row.dropDeadline(),
                row.updatedAt(), row.updatedBy());
    }

    @Override
    protected List<Holder<TermRow>> holders(TermRow row) {
        return terms.findByCodeIn(List.of(row.code())).stream().map(holder -> new Holder<>("code", holder)).toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("sections", """
                /* language=SQL */
                select count(*) as number from section where term_id = :id and deleted_at is null
                """));
    }
}
