package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRecords;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;

/** Keeps terms in memory. */
public final class InMemoryTermRepository extends InMemoryRecords<TermId, Term> implements TermRepository {
    private final RegistrarTables tables;

    InMemoryTermRepository(RegistrarTables tables) {
        super(tables.store(), tables.terms());
        this.tables = tables;
    }

    @Override
    public Map<TermCode, Found<Term>> findByCodes(Collection<TermCode> codes) {
        Map<TermCode, Found<Term>> found = new HashMap<>();
        holders("code", codes).forEach((code, row) -> found.put(code, new Found<>(row.record(), row.deleted())));
        return found;
    }

    @Override
    protected List<Unique> uniques(Term record) {
        return List.of(new Unique("code", record.details().code()));
    }

    @Override
    protected Term versioned(Term record, long version) {
        return new Term(record.id(), version, record.details());
    }

    @Override
    protected Map<String, Long> countDependents(TermId id) {
        return Map.of("sections", tables.sections().all().stream()
                .filter(row -> !row.deleted() && row.record().termId().equals(id)).count());
    }
}
