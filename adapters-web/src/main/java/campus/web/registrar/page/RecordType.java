package campus.web.registrar.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** The types of record that have pages of their own. */
public enum RecordType {

    DEPARTMENT, COURSE, TERM, SECTION, STUDENT;

    /** The one whose pages stand at this path and below it. */
    static RecordType at(String path) {
        return Arrays.stream(values()).filter(type -> path.startsWith(type.path() + "/")).findFirst().orElseThrow();
    }

    /** As in "department"; texts about it stand under this name. */
    public String what() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the list of all of them is, as in "/departments". */
    public String path() {
        return "/" + what() + "s";
    }

    public String path(UUID id) {
        return path() + "/" + id;
    }
}
