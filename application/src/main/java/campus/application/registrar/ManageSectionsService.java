package campus.application.registrar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.Transactions;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;
import campus.domain.shared.Actor;

final class ManageSectionsService implements ManageSections {

    private final Transactions transactions;
    private final RecordKeeper<SectionId, Section> keeper;
    private final CourseRepository courses;
    private final TermRepository terms;
    private final Instructors instructors;
    private final WaitlistPromotion promotion;
    private final IdGenerator ids;

    ManageSectionsService(Transactions transactions, RecordKeeper<SectionId, Section> keeper, CourseRepository courses,
            TermRepository terms, Instructors instructors, WaitlistPromotion promotion, IdGenerator ids) {
        this.transactions = transactions;
        this.keeper = keeper;
        this.courses = courses;
        this.terms = terms;
        this.instructors = instructors;
        this.promotion = promotion;
        this.ids = ids;
    }

    @Override
    public RecordOutcome<Section> create(Draft draft, Actor by) {
        return keeper.create(by, () -> unknown(draft.courseId(), draft.termId())
                .or(() -> unknownInstructor(draft.details())),
                () -> Section.open(new SectionId(ids.next()), draft.courseId(), draft.termId(), draft.details()));
    }

    @Override
    public RecordOutcome<Section> change(SectionId id, long version, Section.Details details, Actor by) {
        return transactions.inTransaction(() -> {
            RecordOutcome<Section> outcome = keeper.change(id, version, by, current -> inUse(current, details)
                    .or(() -> Objects.equals(current.details().instructorId(), details.instructorId())
                            ? Optional.empty()
                            : unknownInstructor(details)),
                    current -> current.with(details));
            if (outcome instanceof RecordOutcome.Done<Section>) {
                promotion.fill(id);
            }
            return outcome;
        });
    }

    @Override
    public RecordOutcome<Section> delete(SectionId id, @Nullable Long version, Actor by) {
        return keeper.delete(id, version, by);
    }

    @Override
    public Optional<List<Dependents>> dependents(SectionId id) {
        return keeper.dependents(id);
    }

    @Override
    public RecordOutcome<Section> restore(SectionId id, Actor by) {
        return keeper.restore(id, by, deleted -> unknown(deleted.courseId(), deleted.termId()));
    }

    /** Holds course and term, so that neither can be deleted while a section joins them. */
    private Optional<RecordOutcome<Section>> unknown(CourseId course, TermId term) {
        if (courses.lock(course).isEmpty()) {
            return Optional.of(new RecordOutcome.UnknownReference<>("courseId", course.value()));
        }
        return terms.lock(term).isPresent() ? Optional.empty()
                : Optional.of(new RecordOutcome.UnknownReference<>("termId", term.value()));
    }

    /** Only who is named anew is looked at: whoever is no instructor any more may stay. */
    private Optional<RecordOutcome<Section>> unknownInstructor(Section.Details details) {
        InstructorId instructor = details.instructorId();
        return instructor == null || instructors.exist(instructor) ? Optional.empty()
                : Optional.of(new RecordOutcome.UnknownReference<>("instructorId", instructor.value()));
    }

    private static Optional<RecordOutcome<Section>> inUse(Section current, Section.Details details) {
        if (details.capacity() < current.seatsTaken()) {
            return Optional.of(new RecordOutcome.CapacityInUse<>("capacity", current.seatsTaken()));
        }
        return details.waitlistCapacity() >= current.waitlisted() ? Optional.empty()
                : Optional.of(new RecordOutcome.CapacityInUse<>("waitlistCapacity", current.waitlisted()));
    }
}
