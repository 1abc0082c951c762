package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.shared.SortField;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Credits;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Name;
import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermCode;

/** An enrollment as it is read, with both its ends; {@code waitlistPosition} counts from 1 while it is waitlisted. */
public record EnrollmentView(Enrollment enrollment, @Nullable Integer waitlistPosition, StudentNumber studentNumber,
        Name studentName, EmailAddress studentEmail, CourseCode courseCode, Name courseTitle, Credits credits,
        TermCode termCode,
        SectionNumber sectionNumber) {

    public static final List<SortField> SORTS = List.of(SortField.instant("enrolledAt"), SortField.text("status"),
            SortField.decimal("grade"), SortField.text("student.studentNumber"), SortField.text("student.name"),
            SortField.text("section.course.code"), SortField.text("section.term.code"),
            SortField.text("section.number"));

    /** The same after a change that left nobody waiting. */
    EnrollmentView with(Enrollment changed) {
        return new EnrollmentView(changed, null, studentNumber, studentName, studentEmail, courseCode, courseTitle,
                credits, termCode, sectionNumber);
    }

    /** The same with a place on the waitlist, from 1; null for none. */
    public EnrollmentView at(@Nullable Integer place) {
        return new EnrollmentView(enrollment, place, studentNumber, studentName, studentEmail, courseCode, courseTitle,
                credits, termCode, sectionNumber);
    }

    static EnrollmentView of(Enrollment enrollment, @Nullable Integer waitlistPosition, Student student,
            Offering offering) {
        Course.Details course = offering.course().details();
        return new EnrollmentView(enrollment, waitlistPosition, student.details().number(),
                student.details().name(), student.details().email(), course.code(), course.title(), course.credits(),
                offering.term().details().code(), offering.section().details().number());
    }
}
