package campus.application.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.Offering;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Verdict;
import campus.domain.shared.Actor;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;

/**
 * Gives free seats to those who wait, the longest waiting first. One for whom a rule does not hold keeps the place,
 * and the history tells which rule, once as long as nothing else stands in the way. What a registrar has overridden for
 * somebody who waits stays overridden. Nobody is promoted while the section is not open, and while registration is
 * closed only those for whom that was overridden. Runs inside the transaction that freed the seat or asks for one.
 */
final class WaitlistPromotion {

    private static final Actor WAITLIST = new Actor("waitlist");
    /** So many more are looked at together when the first could not be promoted. */
    private static final int AT_ONCE = 20;

    private final RegistrationDesk desk;
    private final IdGenerator ids;

    WaitlistPromotion(RegistrationDesk desk, IdGenerator ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /**
     * The section as somebody finds it who comes now. Where a seat is free although others wait, which happens when a
     * rule stood in their way, they are looked at again first, so that nobody is overtaken; then the section's row is
     * held. Empty when the section is gone.
     */
    Optional<Offering> first(Offering offering) {
        Section section = offering.section();
        if (!section.hasFreeSeat() || section.waitlisted() == 0) {
            return Optional.of(offering);
        }
        if (desk.sections().lock(section.id()).isEmpty()) {
            return Optional.empty();
        }
        fill(section.id());
        return desk.offerings().offering(section.id());
    }

    /** Looks again at the sections for which a student waits whom a rule may no longer stop. */
    void lookAgain(StudentId student) {
        desk.enrollments().academicRecord(student).entries().stream().filter(entry -> entry.status() == WAITLISTED)
                .map(AcademicRecord.Entry::sectionId).sorted(Comparator.comparing(SectionId::value))
                .forEach(section -> desk.offerings().offering(section).ifPresent(this::first));
    }

    /** Gives a seat back, and on to whoever waits for it. */
    void release(SectionId section) {
        if (!desk.seats().releaseUnawaited(section)) {
            desk.seats().release(section);
            fill(section);
        }
    }

    /** Gives away what is free in a section whose row the transaction holds. */
    void fill(SectionId sectionId) {
        Optional<Offering> offering = desk.offerings().offering(sectionId);
        if (offering.isEmpty() || !offering.get().section().isOpen()) {
            return;
        }
        Section section = offering.get().section();
        int free = section.waitlisted() == 0 ? 0 : section.details().capacity() - section.seatsTaken();
        if (free == 0) {
            return;
        }
        boolean takesRegistrations = offering.get().term().registrationIsOpenAt(desk.clock().instant());
        List<Waiting> waiting = Waiting.in(sectionId, desk).stream()
                .filter(one -> takesRegistrations || RegistrationRule.WINDOW_OPEN.isOverriddenBy(one.overrides()))
                .toList();
        for (int next = 0; next < waiting.size() && free > 0;) {
            int end = Math.min(waiting.size(), next + (next == 0 ? free : AT_ONCE));
            free -= promote(waiting.subList(next, end), offering.get(), free);
            next = end;
        }
    }

    /** How many of these got one of the free seats. */
    private int promote(List<Waiting> waiting, Offering offering, int free) {
        List<StudentId> ids = waiting.stream().map(one -> one.enrollment().studentId()).toList();
        Map<StudentId, Student> students = desk.students().lockAll(ids);
        Map<StudentId, AcademicRecord> records = desk.enrollments().academicRecords(ids, offering);
        int promoted = 0;
        for (Waiting one : waiting) {
            StudentId student = one.enrollment().studentId();
            if (promoted < free && promote(one, one.judge(Objects.requireNonNull(students.get(student)),
                    Objects.requireNonNull(records.get(student)), offering, desk))) {
                promoted++;
            }
        }
        return promoted;
    }

    private boolean promote(Waiting one, Verdict verdict) {
        Enrollment waiting = one.enrollment();
        Stamp stamp = desk.stamp(WAITLIST);
        if (verdict.refuses()) {
            Remark why = PassedOver.because(verdict.reasons());
            if (!one.isTold(why)) {
                append(waiting, waiting, stamp, why, Set.of());
            }
            return false;
        }
        Enrollment active = waiting.transitionTo(ACTIVE, null, desk.settings().policy(), stamp.at());
        if (!(desk.enrollments().update(active, stamp) instanceof Write.Written<Enrollment>(Enrollment saved))) {
            return false;
        }
        if (!desk.seats().promote(waiting.sectionId())) {
            throw new IllegalStateException("a free seat of a locked section is gone: " + waiting.sectionId());
        }
        append(waiting, saved, stamp, new Remark("a seat became free"), verdict.overridden());
        return true;
    }

    private void append(Enrollment before, Enrollment after, Stamp stamp, Remark why, Set<String> overridden) {
        desk.history().append(EnrollmentChange.between(ids.next(), before, after, stamp.at(), stamp.by(), why)
                .overriding(overridden));
    }
}
