package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentView;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentView;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * What a roster shows.
 *
 * @param status the only status that is shown, null for all
 * @param next where the list goes on, null on its last page
 * @param find what students were searched for, null for no search
 * @param form what was sent last, with what was refused of all of it
 * @param refused what was refused of single lines, by the identity of the enrollment
 */
public record RosterPage(SectionView section, List<EnrollmentView> lines, @Nullable EnrollmentStatus status,
        @Nullable String next, @Nullable String find, List<StudentView> found, Form form, Map<UUID, String> refused,
        GradeScale scale, Dates dates) {

    /** Whether a grade can be written in a line. */
    public static boolean isGradable(EnrollmentView line) {
        return switch (line.enrollment().status()) {
            case ACTIVE, COMPLETED -> true;
            case WAITLISTED, DROPPED -> false;
        };
    }

    /** The grade in a line as it was written last, or is. */
    public String grade(EnrollmentView line) {
        String name = "grade/" + line.enrollment().id().value();
        Grade grade = line.enrollment().grade();
        return !form.body().texts(name).isEmpty() ? form.value(name) : grade == null ? "" : grade.toString();
    }
}
