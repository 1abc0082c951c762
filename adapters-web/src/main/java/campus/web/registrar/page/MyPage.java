package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import campus.application.registrar.EnrollmentView;
import campus.application.registrar.SectionView;
import campus.domain.registrar.Student;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * What a student sees first.
 *
 * @param enrollments active and waitlisted ones
 * @param sections where they are, by the identity of the section
 * @param form what was refused of it, if anything was
 */
public record MyPage(Student student, List<EnrollmentView> enrollments,
        Map<UUID, SectionView> sections, Timetable week, int cart, Form form, Dates dates) {
}
