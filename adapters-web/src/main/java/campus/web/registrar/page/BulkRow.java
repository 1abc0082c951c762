package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;

/** A record that a form names, with the version that was seen; null where none was. */
record BulkRow(UUID id, @Nullable Long version) {

    private static final Pattern FORM = Pattern
            .compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:@([0-9]{1,18}))?");

    /** Those that a form names, each once; what is none is left out. */
    static List<BulkRow> of(FormBody form) {
        return form.texts("row").stream().distinct().map(FORM::matcher).filter(Matcher::matches)
                .map(row -> new BulkRow(UUID.fromString(row.group(1)),
                        row.group(2) == null ? null : Long.valueOf(row.group(2))))
                .toList();
    }

    @Override
    public String toString() {
        return version == null ? id.toString() : id + "@" + version;
    }
}
