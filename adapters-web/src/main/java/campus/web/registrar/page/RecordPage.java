package campus.web.registrar.page;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Form;

/**
 * What a page about a record shows.
 *
 * @param record null when it is deleted, or never was
 * @param form what was refused of it, if anything was
 */
public record RecordPage(RecordType type, UUID id, @Nullable ShownRecord record, Form form) {

    /** Of this record. */
    public String path() {
        return type.path(id);
    }
}
