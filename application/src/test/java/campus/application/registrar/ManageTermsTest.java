package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import campus.application.shared.Repository;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.domain.registrar.Terms;

final class ManageTermsTest extends ManageRecordsTest<TermId, Term.Details, Term.Details, Term> {

    @Override
    ManageTerms manage() {
        return useCases.manageTerms();
    }

    @Override
    Repository<TermId, Term> repository() {
        return adapters.terms();
    }

    @Override
    Term.Details draft(int number) {
        return details(number);
    }

    @Override
    Term.Details details(int number) {
        return Terms.aTerm(number).details();
    }

    @Override
    Term.Details detailsOf(Term record) {
        return record.details();
    }

    @Override
    TermId id(UUID value) {
        return new TermId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.TERM;
    }

    @Override
    List<String> numbered() {
        return List.of("code", "name");
    }

    @Override
    String uniqueField() {
        return "code";
    }

    @Override
    String addDependent(Term record) {
        school.add(Sections.aSection(50).term(record.id()));
        return "sections";
    }
}
