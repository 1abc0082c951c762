package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * The list of imports.
 *
 * @param jobs the newest first, as they are now; null after an upload that was refused, perhaps to anybody
 * @param next where the list goes on, null on its last page
 * @param form what was wrong with an upload, else an empty one
 * @param mostMegabytes how large a file may be
 */
public record ImportListPage(@Nullable List<ImportJob> jobs, @Nullable String next, Form form, long mostMegabytes,
        Dates dates) {
}
