package campus.application.registrar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.Transactions;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.shared.Actor;

final class ManageAssessmentsService implements ManageAssessments {

    private final Transactions transactions;
    private final RecordKeeper<AssessmentId, Assessment> keeper;
    private final AssessmentRepository assessments;
    private final SectionRepository sections;
    private final IdGenerator ids;

    ManageAssessmentsService(Transactions transactions, RecordKeeper<AssessmentId, Assessment> keeper,
            AssessmentRepository assessments, SectionRepository sections, IdGenerator ids) {
        this.transactions = transactions;
        this.keeper = keeper;
        this.assessments = assessments;
        this.sections = sections;
        this.ids = ids;
    }

    @Override
    public ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> of(SectionId section,
            Reach reach) {
        return new OfSection(section, reach);
    }

    private final class OfSection
            implements ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> {

        private final SectionId section;
        private final Reach reach;

        OfSection(SectionId section, Reach reach) {
            this.section = section;
            this.reach = reach;
        }

        @Override
        public RecordOutcome<Assessment> create(Assessment.Details draft, Actor by) {
            return keeper.create(by, this::unknownSection,
                    () -> Assessment.plan(new AssessmentId(ids.next()), section, draft));
        }

        @Override
        public RecordOutcome<Assessment> change(AssessmentId id, long version, Assessment.Details details, Actor by) {
            return here(id, () -> keeper.change(id, version, by, current -> Optional.empty(),
                    current -> current.with(details)));
        }

        @Override
        public RecordOutcome<Assessment> delete(AssessmentId id, @Nullable Long version, Actor by) {
            return here(id, () -> keeper.delete(id, version, by));
        }

        @Override
        public Optional<List<Dependents>> dependents(AssessmentId id) {
            return assessments.find(id).filter(found -> found.sectionId().equals(section) && !isOutOfReach())
                    .flatMap(found -> keeper.dependents(id));
        }

        @Override
        public RecordOutcome<Assessment> restore(AssessmentId id, Actor by) {
            return keeper.restore(id, by, deleted -> deleted.sectionId().equals(section) && !isOutOfReach()
                    ? unknownSection()
                    : Optional.of(new RecordOutcome.NotFound<>()));
        }

        /** An assessment never moves to another section, so no lock is needed to see where it is. */
        private RecordOutcome<Assessment> here(AssessmentId id, Supplier<RecordOutcome<Assessment>> work) {
            return transactions.inTransaction(() -> assessments.find(id).map(Assessment::sectionId)
                    .filter(section::equals).isPresent() && !isOutOfReach() ? work.get()
                            : new RecordOutcome.NotFound<>());
        }

        /** Asks nothing when everything is in reach. */
        private boolean isOutOfReach() {
            return !reach.equals(Reach.everything()) && sections.find(section).filter(reach::includes).isEmpty();
        }

        /** Holds the section, so that it cannot be deleted while an assessment joins it. */
        private Optional<RecordOutcome<Assessment>> unknownSection() {
            return !isOutOfReach() && sections.lock(section).isPresent() ? Optional.empty()
                    : Optional.of(new RecordOutcome.UnknownReference<>("sectionId", section.value()));
        }
    }
}
