package campus.application.registrar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.Verdict;
import campus.domain.shared.Actor;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;

/**
 * Gives free seats to those who wait, the longest waiting first. One for whom a rule does not hold keeps the place,
 * and the history tells which rule. What a registrar has overridden for somebody who waits stays overridden. Nobody is
 * promoted while the section is not open, and while registration is closed only those for whom that was overridden.
 * Runs inside the transaction that freed the seat, which holds the section's row.
 */
final class WaitlistPromotion {

    private static final Actor WAITLIST = new Actor("waitlist");

    private final RegistrationDesk desk;
    private final IdGenerator ids;

    WaitlistPromotion(RegistrationDesk desk, IdGenerator ids) {
        this.desk = desk;
        this.ids = ids;
    }

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
        Map<EnrollmentId, Set<String>> overrides = desk.history().overridesOnWaitlist(sectionId);
        boolean takesRegistrations = offering.get().term().registrationIsOpenAt(desk.clock().instant());
        if (!takesRegistrations && overrides.isEmpty()) {
            return;
        }
        for (Enrollment waiting : desk.enrollments().waitlist(sectionId)) {
            Set<String> own = overrides.getOrDefault(waiting.id(), Set.of());
            boolean inTime = takesRegistrations || RegistrationRule.WINDOW_OPEN.isOverriddenBy(own);
            if (inTime && promote(waiting, offering.get(), own) && --free == 0) {
                return;
            }
        }
    }

    private boolean promote(Enrollment waiting, Offering offering, Set<String> overrides) {
        Stamp stamp = desk.stamp(WAITLIST);
        Verdict verdict = judge(waiting, offering, overrides);
        if (verdict.refuses()) {
            String codes = verdict.reasons().stream().map(Reason::code).distinct().collect(Collectors.joining(", "));
            append(waiting, waiting, stamp, "passed over: " + codes, Set.of());
            return false;
        }
        Enrollment active = waiting.transitionTo(ACTIVE, null, desk.settings().policy(), stamp.at());
        if (!(desk.enrollments().update(active, stamp) instanceof Write.Written<Enrollment>(Enrollment saved))) {
            return false;
        }
        desk.seats().leaveWaitlist(waiting.sectionId());
        if (!desk.seats().claim(waiting.sectionId())) {
            throw new IllegalStateException("a free seat of a locked section is gone: " + waiting.sectionId());
        }
        append(waiting, saved, stamp, "a seat became free", verdict.overridden());
        return true;
    }

    private Verdict judge(Enrollment waiting, Offering offering, Set<String> overrides) {
        Student student = desk.students().lock(waiting.studentId()).orElseThrow();
        return RegistrationRule.judge(desk.facts(student, offering,
                desk.enrollments().academicRecord(student.id()).without(waiting.id()), false), overrides);
    }

    private void append(Enrollment before, Enrollment after, Stamp stamp, String why, Set<String> overridden) {
        desk.history().append(EnrollmentChange.between(ids.next(), before, after, stamp.at(), stamp.by(),
                new Remark(why)).overriding(overridden));
    }
}
