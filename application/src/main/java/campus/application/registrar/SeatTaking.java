package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.IdGenerator;
import campus.application.shared.Stamp;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

/**
 * Takes the seats and places on the waitlist that were found free, and writes the enrollments with the first line of
 * their histories. Runs inside the transaction that decided, which holds the students.
 */
final class SeatTaking {

    private final RegistrationDesk desk;
    private final IdGenerator ids;

    SeatTaking(RegistrationDesk desk, IdGenerator ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /**
     * Gives the first so many students seats and the others places on the waitlist of the section as it was found, and
     * answers the enrollments in their order. Seats come before rows: inserting a row that refers to the section would share a lock on it, and
     * two who share it cannot both go on to change it. They also come before the time, so that the order of times on a
     * waitlist is the order of its places.
     *
     * @throws ConcurrentWriteException when somebody else was faster
     */
    List<Enrollment> take(Section section, List<StudentId> students, int seats, Actor by) {
        return take(section, students, seats, by, null, Set.of());
    }

    /** The same for one student, with the rules that were overridden for the seat or the place. */
    Enrollment take(Section section, EnrollStudent.Command command, Set<String> overridden) {
        Remark why = command.override() == null ? null : command.override().reason();
        return take(section, List.of(command.studentId()), section.hasFreeSeat() ? 1 : 0, command.by(), why,
                overridden).getFirst();
    }

    private List<Enrollment> take(Section found, List<StudentId> students, int seats, Actor by,
            @Nullable Remark why, Set<String> overridden) {
        SectionId section = found.id();
        int places = students.size() - seats;
        if ((seats > 0 && !desk.seats().claim(section, seats, found.waitlisted()))
                || (places > 0 && !desk.seats().joinWaitlist(section, places))) {
            throw new ConcurrentWriteException("the seat was taken meanwhile");
        }
        Stamp stamp = desk.stamp(by);
        List<Enrollment> added = new ArrayList<>();
        for (StudentId student : students) {
            EnrollmentId id = new EnrollmentId(ids.next());
            added.add(added.size() < seats ? Enrollment.active(id, student, section, stamp.at())
                    : Enrollment.waitlisted(id, student, section, stamp.at()));
        }
        desk.enrollments().addAll(added, stamp);
        desk.history().appendAll(added.stream().map(one -> EnrollmentChange
                .first(ids.next(), one, stamp.at(), stamp.by(), why).overriding(overridden)).toList());
        return added;
    }
}
