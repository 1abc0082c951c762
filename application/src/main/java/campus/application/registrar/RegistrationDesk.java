package campus.application.registrar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.RegistrationFacts;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

/** What every step of registration works with. */
record RegistrationDesk(StudentRepository students, OfferingQueries offerings, EnrollmentRepository enrollments,
        EnrollmentHistory history, RefusedAttempts refusals, SectionRepository sections, Seats seats, IdGenerator ids,
        InstantSource clock,
        RegistrarSettings settings) {

    RegistrationFacts facts(Student student, Offering offering, AcademicRecord record, boolean mayWait) {
        return new RegistrationFacts(student, offering, record, settings.limits(), clock.instant(), mayWait);
    }

    /** What is to be kept of a refusal by the rules. */
    RefusedAttempt refused(StudentId student, SectionId section, List<Reason> reasons, Actor by) {
        return RefusedAttempt.of(ids.next(), student, section, reasons, clock.instant(), by);
    }

    Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant());
    }

    LocalDate today() {
        return settings.dayOf(clock.instant());
    }
}
