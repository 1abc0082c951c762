package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;

import static campus.domain.registrar.Assessments.anAssessment;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link AssessmentRepository} does. */
public abstract class AssessmentRepositoryContract extends RegistrarRepositoryContract<AssessmentId, Assessment> {

    @Override
    protected final AssessmentRepository repository() {
        return school().adapters().assessments();
    }

    @Override
    protected final void arrange(School empty) {
        empty.founded().add(Sections.aSection(2));
    }

    @Override
    protected final Assessment record(int number) {
        return anAssessment(number).build();
    }

    @Override
    protected final Assessment changed(Assessment record) {
        return record.with(anAssessment().name(record.details().name().value()).weight("42.5").details());
    }

    @Override
    protected final Map<String, BinaryOperator<Assessment>> uniqueFields() {
        return Map.of("name", (record, holder) -> record
                .with(anAssessment().name(holder.details().name().value()).details()));
    }

    @Override
    protected final List<Assessment> variants() {
        return List.of(anAssessment(100).name(SampleTexts.NAME).weight("0.01").build(),
                anAssessment(101).name(SampleTexts.LONGEST_NAME).weight("1000").build(),
                anAssessment(102).name("x").weight("33.33").build());
    }

    @Override
    protected final Assessment inPlaceOf(Assessment record, Assessment stored) {
        return new Assessment(stored.id(), stored.version(), stored.sectionId(), record.details());
    }

    @Nested
    class TheName {

        @Test
        void isFreeInAnotherSection() {
            add(anAssessment(1).name("Final").build());
            Assessments other = anAssessment(2).name("Final").section(Ids.section(2));
            assertEquals(other.build(), add(other.build()));
        }
    }

    @Nested
    class DependentsOfAnAssessment {

        @Test
        void areItsScoresUnlessTheyWereTakenBack() {
            add(record(1));
            add(record(2));
            school().addStudents(1, 3);
            for (int i = 1; i <= 3; i++) {
                school().add(Enrollments.anEnrollment(i).student(Ids.student(i)));
                school().score(Ids.enrollment(i), Ids.assessment(1), "3.00");
            }
            school().score(Ids.enrollment(2), Ids.assessment(1), null);
            school().score(Ids.enrollment(1), Ids.assessment(2), "3.00");
            assertEquals(List.of(new Dependents("scores", 2)),
                    in(() -> repository().dependents(Ids.assessment(1))));
        }
    }
}
