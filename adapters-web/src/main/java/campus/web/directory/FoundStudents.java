package campus.web.directory;

import java.util.List;

import campus.web.shared.page.Option;

/**
 * What a search for students found.
 *
 * @param students under their numbers
 * @param cut whether there are more
 */
public record FoundStudents(List<Option> students, boolean cut) {

    public FoundStudents {
        students = List.copyOf(students);
    }
}
