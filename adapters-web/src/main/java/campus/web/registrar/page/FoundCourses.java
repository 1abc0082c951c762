package campus.web.registrar.page;

import java.util.List;

import campus.web.shared.page.Option;

/**
 * Courses among which somebody chooses for a field of a form, by their codes.
 *
 * @param cut whether there are more than these
 */
public record FoundCourses(String field, List<Option> courses, boolean cut) {
}
