package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;

import static campus.domain.registrar.Assessments.anAssessment;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link AssessmentQueries} does. */
public abstract class AssessmentQueriesContract extends RegistrarListContract<AssessmentView> {

    @BeforeEach
    final void addSections() {
        school().founded();
        school().add(Sections.aSection(2));
    }

    @Override
    protected final Page<AssessmentView> list(ListRequest request) {
        return queries().ofSection(Ids.section(1), request);
    }

    @Override
    protected final List<SortField> sorts() {
        return AssessmentView.SORTS;
    }

    @Override
    protected final ListFields<AssessmentView> fields() {
        return RegistrarFields.ASSESSMENTS;
    }

    @Override
    protected final void addRows() {
        List<String> weights = List.of("5", "10", "2.5", "100");
        for (int i = 1; i <= ROWS; i++) {
            addRow(assessments(), anAssessment(i).name((i % 2 == 0 ? "quiz " : "Quiz ") + i).weight(weights.get(i % 4))
                    .build(), i);
        }
        school().add(anAssessment(80).section(Ids.section(2)));
    }

    @Override
    protected final void addFirst() {
        school().add(anAssessment(90).name("0"));
    }

    @Override
    protected final void addLast() {
        school().add(anAssessment(91).name("zz"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordAndItsStamps() {
            Assessment added = school().add(assessments(), anAssessment(1).build(), stamp(1));
            assertEquals(Optional.of(new AssessmentView(added, audit(1, 1))), queries().find(added.id()));
            school().in(() -> assessments().update(added.with(anAssessment(2).details()), stamp(2)));
            assertEquals(Optional.of(new AssessmentView(anAssessment(2).id(added.id()).version(1).build(),
                    audit(1, 2))), queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(assessments(), Ids.assessment(1));
            assertEquals(Optional.empty(), queries().find(Ids.assessment(1)));
            assertEquals(Optional.empty(), queries().find(Ids.assessment(99)));
            Page<AssessmentView> page = list(new ListRequest(100, List.of(), null, true));
            assertEquals(ROWS - 1, page.items().size());
            assertEquals(ROWS - 1L, page.total());
        }
    }

    @Nested
    class OfSection {

        @Test
        void isEmptyForAnUnknownOne() {
            addRows();
            assertEquals(List.of(), queries().ofSection(Ids.section(99), ListRequest.first()).items());
        }
    }

    private AssessmentQueries queries() {
        return school().adapters().assessmentQueries();
    }

    private AssessmentRepository assessments() {
        return school().adapters().assessments();
    }
}
