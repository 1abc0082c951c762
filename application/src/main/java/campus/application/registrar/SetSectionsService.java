package campus.application.registrar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.shared.Transactions;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionId;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;

/**
 * Holds the student and then, in the order of their identities, all sections that are to change: two who swap the same
 * sections do not wait for each other in a circle, and no seat is lost between the steps. The steps are the use cases
 * for one enrollment, which join the transaction. What must not stay is rolled back as a whole.
 */
final class SetSectionsService implements SetSections {

    private final Transactions transactions;
    private final RegistrationDesk desk;
    private final EnrollStudent enroll;
    private final ChangeEnrollmentStatus change;

    SetSectionsService(Transactions transactions, RegistrationDesk desk, EnrollStudent enroll,
            ChangeEnrollmentStatus change) {
        this.transactions = transactions;
        this.desk = desk;
        this.enroll = enroll;
        this.change = change;
    }

    @Override
    public Outcome set(Command command, Reach reach) {
        if (!reach.includes(command.studentId())) {
            return new Outcome.UnknownStudent();
        }
        try {
            return transactions.inTransaction(() -> attempt(command));
        } catch (UndoneException undone) {
            if (undone.outcome instanceof Outcome.Refused(List<Item> items) && !command.dryRun()) {
                keepRefusals(command, items);
            }
            return undone.outcome;
        }
    }

    private Outcome attempt(Command command) {
        if (desk.students().lock(command.studentId()).isEmpty()) {
            return new Outcome.UnknownStudent();
        }
        List<Item> items = apply(command);
        if (command.mode() == Mode.ATOMIC && items.stream().anyMatch(SetSectionsService::isRefused)) {
            throw new UndoneException(new Outcome.Refused(withoutNewEnrollments(items)));
        }
        if (command.dryRun()) {
            throw new UndoneException(new Outcome.Done(withoutNewEnrollments(items)));
        }
        return new Outcome.Done(items);
    }

    private List<Item> apply(Command command) {
        AcademicRecord record = desk.enrollments().academicRecord(command.studentId());
        List<AcademicRecord.Entry> leaving = record.entries().stream()
                .filter(entry -> isHeld(entry.status()) && !command.sectionIds().contains(entry.sectionId()))
                .sorted(Comparator.comparing(entry -> entry.sectionId().value())).toList();
        List<SectionId> changing = new ArrayList<>(leaving.stream().map(AcademicRecord.Entry::sectionId).toList());
        command.sectionIds().stream()
                .filter(id -> record.in(id).filter(entry -> isHeld(entry.status())).isEmpty()).forEach(changing::add);
        desk.sections().lockAll(changing);
        List<Item> dropped = new ArrayList<>();
        leaving.forEach(entry -> dropped.add(drop(command, entry)));
        List<Item> items = new ArrayList<>();
        command.sectionIds().forEach(id -> items.add(put(command, id, record.in(id))));
        items.addAll(dropped);
        return items;
    }

    private Item put(Command command, SectionId section, Optional<AcademicRecord.Entry> entry) {
        if (entry.isEmpty()) {
            return enroll(command, section);
        }
        EnrollmentId id = entry.get().enrollmentId();
        return switch (entry.get().status()) {
            case ACTIVE -> new Item.Kept(section, id, 0);
            case WAITLISTED -> new Item.Kept(section, id, desk.enrollments().waitlistPosition(id));
            case DROPPED -> takeUp(command, entry.get());
            case COMPLETED -> enroll(command, section); // which the rules refuse
        };
    }

    private Item enroll(Command command, SectionId section) {
        return switch (enroll.enroll(new EnrollStudent.Command(command.studentId(),
                new EnrollStudent.Target.InSection(section), command.by()))) {
            case EnrollStudent.Outcome.Enrolled(EnrollmentView view) ->
                    new Item.Enrolled(section, view.enrollment().id(),
                            Objects.requireNonNullElse(view.waitlistPosition(), 0));
            case EnrollStudent.Outcome.Refused(var reasons) -> new Item.Refused(section, reasons);
            case EnrollStudent.Outcome.UnknownSection() -> new Item.UnknownSection(section);
            case EnrollStudent.Outcome.UnknownStudent gone -> throw new IllegalStateException(gone.toString());
            case EnrollStudent.Outcome.UnknownCourse none -> throw new IllegalStateException(none.toString());
            case EnrollStudent.Outcome.SectionToChoose none -> throw new IllegalStateException(none.toString());
        };
    }

    private Item takeUp(Command command, AcademicRecord.Entry entry) {
        List<Reason> reasons = change(command, entry, ACTIVE);
        if (reasons.isEmpty()) {
            return new Item.Enrolled(entry.sectionId(), entry.enrollmentId(), 0);
        }
        return reasons.getFirst() instanceof Reason.InvalidTransition
                ? new Item.NotChanged(entry.sectionId(), entry.enrollmentId(), reasons)
                : new Item.Refused(entry.sectionId(), reasons);
    }

    private Item drop(Command command, AcademicRecord.Entry entry) {
        List<Reason> reasons = change(command, entry, DROPPED);
        return reasons.isEmpty() ? new Item.Dropped(entry.sectionId(), entry.enrollmentId())
                : new Item.NotChanged(entry.sectionId(), entry.enrollmentId(), reasons);
    }

    /** Why the enrollment may not have this status, empty when it has it now. */
    private List<Reason> change(Command command, AcademicRecord.Entry entry, EnrollmentStatus status) {
        return switch (change.change(new ChangeEnrollmentStatus.Command(entry.enrollmentId(), status, null, null, null,
                command.by()))) {
            case ChangeEnrollmentStatus.Outcome.Changed changed -> List.of();
            case ChangeEnrollmentStatus.Outcome.Refused(var reasons) -> reasons;
            case ChangeEnrollmentStatus.Outcome.UnknownEnrollment gone ->
                    throw new IllegalStateException(gone.toString());
            case ChangeEnrollmentStatus.Outcome.Stale stale -> throw new IllegalStateException(stale.toString());
        };
    }

    /** The refusals were rolled back with all the rest. */
    private void keepRefusals(Command command, List<Item> items) {
        List<RefusedAttempt> refused = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Refused(SectionId section, List<Reason> reasons)) {
                refused.add(desk.refused(command.studentId(), section, reasons, command.by()));
            }
        }
        transactions.inTransaction(() -> {
            desk.refusals().append(refused);
            return refused.size();
        });
    }

    private static boolean isHeld(EnrollmentStatus status) {
        return status == ACTIVE || status == WAITLISTED;
    }

    private static boolean isRefused(Item item) {
        return switch (item) {
            case Item.Kept kept -> false;
            case Item.Enrolled enrolled -> false;
            case Item.Dropped dropped -> false;
            case Item.Refused refused -> true;
            case Item.NotChanged notChanged -> true;
            case Item.UnknownSection unknown -> true;
        };
    }

    private static List<Item> withoutNewEnrollments(List<Item> items) {
        return items.stream().map(item -> item instanceof Item.Enrolled(var section, var enrollment, int position)
                ? new Item.Enrolled(section, null, position)
                : item).toList();
    }

    /** Takes back what was done, and carries what it was. */
    private static final class UndoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        UndoneException(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
