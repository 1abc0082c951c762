package campus.application.registrar;

import java.time.InstantSource;
import java.time.LocalDate;

import campus.application.shared.Stamp;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Offering;
import campus.domain.registrar.RegistrationFacts;
import campus.domain.registrar.Student;
import campus.domain.shared.Actor;

/** What every step of registration works with. */
record RegistrationDesk(StudentRepository students, OfferingQueries offerings, EnrollmentRepository enrollments,
        EnrollmentHistory history, Seats seats, InstantSource clock, RegistrarSettings settings) {

    RegistrationFacts facts(Student student, Offering offering, AcademicRecord record, boolean mayWait) {
        return new RegistrationFacts(student, offering, record, settings.limits(), clock.instant(), mayWait);
    }

    Stamp stamp(Actor by) {
        return new Stamp(by, clock.instant());
    }

    LocalDate today() {
        return settings.dayOf(clock.instant());
    }
}
