package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import campus.application.shared.Audit;
import campus.web.shared.FormBody;
import campus.web.shared.page.Dates;

/**
 * A record as its pages show it.
 *
 * @param name what people call it
 * @param values what its form holds, and what the form leaves as it is
 * @param next what is mostly done after it was added: the pages that the office goes on to
 * @param related the pages that everybody who may see it goes on to
 */
public record ShownRecord(UUID id, long version, String name, FormBody values, List<Fact> facts, List<Way> next,
        List<Way> related, Audit audit, Dates dates) {

    /** A page to go on to; {@code key} is that of a text. */
    public record Way(String key, String to) {
    }
}
