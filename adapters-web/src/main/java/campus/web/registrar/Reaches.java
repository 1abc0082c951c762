package campus.web.registrar;

import java.util.Set;
import java.util.UUID;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.RuleOverride;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Whose records the one who asks gets to, by the roles of the account and the persons it stands for. */
public final class Reaches {

    private Reaches() {}

    /** To see them. */
    public static Reach reading(Authentication by) {
        return of(by, Access.READ_ALL);
    }

    /** To change them. */
    public static Reach changing(Authentication by) {
        return of(by, Access.CHANGE_ALL);
    }

    /**
     * To enroll somebody.
     *
     * @throws ProblemException (403) when rules shall be overridden that they may not override
     */
    public static Reach enrolling(Authentication by, @Nullable RuleOverride override) {
        Reach reach = changing(by);
        if (override != null) {
            requireOffice(reach, "Only the office overrides rules; leave the override out, or ask the office.");
        }
        return reach.studied();
    }

    /**
     * To change a status so: students drop what is theirs and take it up again, instructors complete what they teach.
     *
     * @throws ProblemException (403) when they may do so nowhere
     */
    public static Reach changing(Authentication by, ChangeEnrollmentStatus.Command command) {
        return switch (command.status()) {
            case COMPLETED -> completing(by);
            case ACTIVE, DROPPED -> takingPart(by, command);
            case WAITLISTED -> requireOffice(changing(by), "Enrolling alone leads to the waitlist.");
        };
    }

    private static Reach completing(Authentication by) {
        Reach reach = changing(by);
        return Caller.of(by).hasAny(Set.of(Access.INSTRUCTOR)) ? reach.taught()
                : requireOffice(reach, "Only the instructor of the section and the office complete an enrollment "
                        + "and grade it.");
    }

    private static Reach takingPart(Authentication by, ChangeEnrollmentStatus.Command command) {
        Reach reach = changing(by);
        if (command.grade() != null) {
            requireOffice(reach, "A grade belongs to completing an enrollment; leave it out.");
        }
        return Caller.of(by).hasAny(Set.of(Access.STUDENT)) ? enrolling(by, command.override())
                : requireOffice(reach, "Only the student and the office drop an enrollment or take it up again; "
                        + "instructors complete it.");
    }

    private static Reach requireOffice(Reach reach, String otherwise) {
        if (!reach.equals(Reach.everything())) {
            throw new ProblemException(ProblemType.FORBIDDEN, otherwise);
        }
        return reach;
    }

    private static Reach of(Authentication by, Set<String> all) {
        Caller caller = Caller.of(by);
        if (caller.hasAny(all)) {
            return Reach.everything();
        }
        UUID student = caller.hasAny(Set.of(Access.STUDENT)) ? caller.studentId() : null;
        UUID instructor = caller.hasAny(Set.of(Access.INSTRUCTOR)) ? caller.accountId() : null;
        return new Reach.Own(student == null ? null : new StudentId(student),
                instructor == null ? null : new InstructorId(instructor));
    }
}
