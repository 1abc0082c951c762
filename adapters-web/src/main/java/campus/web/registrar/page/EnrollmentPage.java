package campus.web.registrar.page;

import java.util.List;
import java.util.Set;

import campus.application.registrar.EnrollmentView;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * What the page of an enrollment shows.
 *
 * @param history oldest first
 * @param next what it can become
 * @param form what was refused of it, if anything was
 */
public record EnrollmentPage(EnrollmentView view, List<EnrollmentChange> history, Set<EnrollmentStatus> next,
        Form form, GradeScale scale, Dates dates) {

    public boolean isCompleted() {
        return view.enrollment().status() == EnrollmentStatus.COMPLETED;
    }
}
