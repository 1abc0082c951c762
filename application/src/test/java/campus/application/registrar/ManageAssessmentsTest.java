package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Sections;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class ManageAssessmentsTest
        extends ManageRecordsTest<AssessmentId, Assessment.Details, Assessment.Details, Assessment> {

    @BeforeEach
    void addSections() {
        school.add(Sections.aSection(1));
        school.add(Sections.aSection(2));
    }

    @Override
    ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> manage() {
        return useCases.manageAssessments().of(Ids.section(1));
    }

    @Override
    Repository<AssessmentId, Assessment> repository() {
        return adapters.assessments();
    }

    @Override
    Assessment.Details draft(int number) {
        return details(number);
    }

    @Override
    Assessment.Details details(int number) {
        return Assessments.anAssessment(number).weight("" + number).details();
    }

    @Override
    Assessment.Details detailsOf(Assessment record) {
        return record.details();
    }

    @Override
    AssessmentId id(UUID value) {
        return new AssessmentId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.ASSESSMENT;
    }

    @Override
    List<String> numbered() {
        return List.of("name", "weight");
    }

    @Override
    String uniqueField() {
        return "name";
    }

    @Override
    String addDependent(Assessment record) {
        school.addStudents(50, 50);
        school.add(Enrollments.anEnrollment(50).student(Ids.student(50)));
        school.score(Ids.enrollment(50), record.id(), "2.00");
        return "scores";
    }

    @Nested
    class TheSection {

        @Test
        void mustBeThere() {
            assertEquals(new RecordOutcome.UnknownReference<Assessment>("sectionId", Ids.section(99).value()),
                    useCases.manageAssessments().of(Ids.section(99)).create(details(10), BY));
        }

        @Test
        void mustBeThereAgainBeforeTheAssessmentIs() {
            Assessment deleted = delete(create(10));
            school.delete(adapters.sections(), Ids.section(1));
            assertEquals(new RecordOutcome.UnknownReference<Assessment>("sectionId", Ids.section(1).value()),
                    manage().restore(deleted.id(), BY));
            useCases.manageSections().restore(Ids.section(1), BY);
            done(manage().restore(deleted.id(), BY));
        }

        @Test
        void staysWhileItHasAssessments() {
            create(10);
            assertEquals(new RecordOutcome.HasDependents<>(List.of(new Dependents("assessments", 1))),
                    useCases.manageSections().delete(Ids.section(1), null, BY));
        }

        @Test
        void knowsItsOwnAssessmentsOnly() {
            Assessment assessment = create(10);
            var other = useCases.manageAssessments().of(Ids.section(2));
            RecordOutcome<Assessment> notFound = new RecordOutcome.NotFound<>();
            assertEquals(notFound, other.change(assessment.id(), 7, details(11), BY));
            assertEquals(notFound, other.delete(assessment.id(), null, BY));
            delete(assessment);
            assertEquals(notFound, other.restore(assessment.id(), BY));
        }
    }
}
