package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentView;
import campus.application.registrar.SectionView;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Student;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * What the enrollments of a student look like.
 *
 * @param find what sections were searched for; null for no search
 * @param found open sections
 * @param cut whether there are more than these
 * @param form what was refused of it, if anything was
 */
public record StudentEnrollmentsPage(Student student, List<EnrollmentView> enrollments, @Nullable String find,
        List<SectionView> found, boolean cut, Form form, GradeScale scale, Dates dates) {
}
