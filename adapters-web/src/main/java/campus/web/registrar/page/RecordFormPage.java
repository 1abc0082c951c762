package campus.web.registrar.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Form;
import campus.web.shared.page.Visit;

/**
 * What the form of a record shows.
 *
 * @param record as it is stored; null while it is to be added
 * @param found the courses that were searched for, null when none were
 * @param conflict what somebody else saved meanwhile, null when nobody did
 */
public record RecordFormPage(RecordType type, @Nullable ShownRecord record, Form form, List<Input> inputs,
        @Nullable FoundCourses found, @Nullable Conflict conflict) {

    /** The fields in which the stored record and the form differ. */
    public record Conflict(List<Difference> differences) {
    }

    /** A field that somebody else wrote otherwise. */
    public record Difference(String name, String theirs, String yours) {
    }

    /** The version that is changed: the one that the form began with, or that of the conflict it settles. */
    public String version() {
        String begun = form.value("version");
        return record == null ? "" : conflict != null || begun.isEmpty() ? String.valueOf(record.version()) : begun;
    }

    /** Where the form is sent to. */
    public String action() {
        return record == null ? type.path() : type.path(record.id()) + "/edit";
    }

    /** Where whoever wants to save nothing goes. */
    public String back() {
        return record == null ? type.path() : type.path(record.id());
    }

    /** What people call the fields, by their names. */
    public Map<String, String> labels(Visit visit) {
        Map<String, String> labels = new LinkedHashMap<>();
        inputs.forEach(input -> labels.put(input.name(), visit.t("records." + type.what() + "." + input.name())));
        return labels;
    }
}
