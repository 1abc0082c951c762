package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Form;

/**
 * What a course requires, in words and as a drawing, and the form in which the office changes it.
 *
 * @param groups all of which are required
 * @param requiredBy the courses that require this one themselves
 * @param cut whether there is more than the drawing and the words show
 * @param found the courses that were searched for, null when none were
 * @param stale whether somebody else changed the course after the form was opened
 * @param version that the form changes
 */
public record PrerequisitesPage(ShownRecord record, List<Group> groups, List<Required> requiredBy,
        PrerequisiteDrawing drawing, boolean cut, Form form, @Nullable FoundCourses found, boolean stale,
        String version) {

    /** Courses of which one is enough; {@code mark} is that of the drawing, "" for a single course. */
    public record Group(String mark, List<Required> anyOf) {
    }

    /**
     * A course that has to be completed, with what it requires itself.
     *
     * @param name code and title
     * @param seen whether the words above tell already what it requires
     */
    public record Required(String name, String to, String grade, boolean concurrent, List<Group> groups,
            boolean seen) {
    }

    /** Where the form is sent to. */
    public String action() {
        return RecordType.COURSE.path(record.id()) + "/prerequisites";
    }
}
