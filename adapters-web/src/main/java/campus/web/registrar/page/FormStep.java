package campus.web.registrar.page;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;

/**
 * What a button of a form asks for that saves nothing: one more row, one row less, a search for a course, or the
 * course that the search found.
 *
 * @param form as it is shown next
 * @param found the courses to choose from, null when none were searched for
 */
record FormStep(FormBody form, @Nullable FoundCourses found) {

    /** The step that a form asks for; empty when it is to be saved. */
    static Optional<FormStep> of(FormBody form, CourseChoice courses) {
        String list = form.text("add");
        String row = form.text("removed");
        String field = form.text("find");
        String taken = form.text("take");
        if (list != null) {
            return Optional.of(new FormStep(form.with("add", null).withRow(list), null));
        }
        if (row != null) {
            return Optional.of(new FormStep(form.with("removed", null).withoutRow(row), null));
        }
        if (field != null) {
            return Optional.of(new FormStep(form.with("find", null), courses.searchFor(form, field)));
        }
        if (taken != null) {
            String[] course = taken.split("=", 2);
            return Optional.of(new FormStep(form.with("take", null).with(course[0], course[course.length - 1]), null));
        }
        return Optional.empty();
    }
}
