package campus.web.registrar.page;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollmentView;
import campus.domain.registrar.EnrollmentStatus;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.registrar.EnrollmentRequest;
import campus.web.registrar.Reaches;
import campus.web.registrar.Records;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Enrolls whom a form names in the section that it names. */
@Singleton
final class Enrolling {

    private final EnrollStudent enroll;

    Enrolling(EnrollStudent enroll) {
        this.enroll = enroll;
    }

    /** @throws ProblemException when it is refused, with all reasons */
    EnrollmentView enroll(FormBody form, Authentication by) {
        EnrollmentRequest asked = new EnrollmentRequest(id(form, "studentId"), id(form, "sectionId"), null,
                Overrides.of(form));
        EnrollStudent.Command command = asked.toCommand(Records.actor(by));
        return EnrollmentOutcomes.enrolled(
                enroll.enroll(command, Reaches.enrolling(by, command.override())), asked);
    }

    /** What is told of a new enrollment: the text takes the student and the course. */
    static String notice(EnrollmentView view) {
        return view.enrollment().status() == EnrollmentStatus.WAITLISTED ? "notice.waitlisted" : "notice.enrolled";
    }

    private static @Nullable UUID id(FormBody form, String field) {
        String text = form.text(field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form does not say who is to be enrolled where; load the page again.");
        }
    }
}
