package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link TermRepository} does. */
public abstract class TermRepositoryContract extends RegistrarRepositoryContract<TermId, Term> {

    @Override
    protected final TermRepository repository() {
        return school().adapters().terms();
    }

    @Override
    protected final void arrange(School empty) {
        // terms refer to nothing
    }

    @Override
    protected final Term record(int number) {
        return Terms.aTerm(number).build();
    }

    @Override
    protected final Term changed(Term record) {
        return with(record, record.details().code(), new Name("Another name"));
    }

    @Override
    protected final Map<String, BinaryOperator<Term>> uniqueFields() {
        return Map.of("code", (record, holder) -> with(record, holder.details().code(), record.details().name()));
    }

    @Override
    protected final List<Term> variants() {
        List<Term> variants = new ArrayList<>();
        variants.add(Terms.aTerm(100).name(SampleTexts.NAME).build());
        variants.add(Terms.aTerm(101).name(SampleTexts.LONGEST_NAME).build());
        variants.add(Terms.aTerm(102).code("a" + "z".repeat(TermCode.MAX_LENGTH - 1)).build());
        variants.add(Terms.aTerm(103).days("2028-02-29", "2028-02-29").build());
        variants.add(Terms.aTerm(104).window("2026-03-29T01:30:00.000001Z", "2026-10-25T00:59:59.999999Z").build());
        variants.add(Terms.aTerm(120).days("1900-01-01", "1900-01-01").dropDeadline("1900-01-01")
                .window("1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000001Z").build());
        variants.add(Terms.aTerm(121).days("2999-12-31", "2999-12-31").dropDeadline("2999-12-31")
                .window("2999-12-30T23:59:59.999999Z", "2999-12-31T00:00:00Z").build());
        for (int absent = 0; absent < 8; absent++) {
            variants.add(Terms.aTerm(105 + absent)
                    .window((absent & 1) == 0 ? "2026-04-01T08:00:00Z" : null,
                            (absent & 2) == 0 ? "2026-09-05T00:00:00Z" : null)
                    .dropDeadline((absent & 4) == 0 ? "2026-10-16" : null).build());
        }
        return variants;
    }

    @Override
    protected final Term inPlaceOf(Term record, Term stored) {
        return new Term(stored.id(), stored.version(), record.details());
    }

    private static Term with(Term term, TermCode code, Name name) {
        Term.Details d = term.details();
        return term.with(new Term.Details(code, name, d.startsOn(), d.endsOn(), d.registrationOpensAt(),
                d.registrationClosesAt(), d.dropDeadline()));
    }

    @Nested
    class FindByCodes {

        @Test
        void findsLiveAndDeletedOnesAmongAThousandCodes() {
            assertFoundByKeys(term -> term.details().code(), repository()::findByCodes);
        }
    }

    @Nested
    class DependentsOfATerm {

        @Test
        void areItsLiveSections() {
            add(record(1));
            add(record(2));
            school().add(Departments.aDepartment(1));
            school().add(Courses.aCourse(1));
            school().add(Sections.aSection(1));
            school().add(Sections.aSection(2));
            school().add(Sections.aSection(3));
            school().add(Sections.aSection(4).term(Ids.term(2)));
            school().delete(school().adapters().sections(), Ids.section(3));
            assertEquals(List.of(new Dependents("sections", 2)), in(() -> repository().dependents(Ids.term(1))));
        }
    }
}
