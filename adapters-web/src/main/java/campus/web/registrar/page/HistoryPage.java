package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a record, the newest first.
 *
 * @param record null when it is deleted
 * @param next where to go on, null on the last page
 * @param begun whether this is a later page
 */
public record HistoryPage(RecordType type, UUID id, @Nullable ShownRecord record, List<Line> lines,
        @Nullable String next, boolean begun) {

    /**
     * What somebody did with it once.
     *
     * @param what as in "changed"
     * @param at the moment as machines read it
     * @param moment the same as people do
     */
    public record Line(String what, String at, String moment, String by, List<Change> changes) {
    }

    /** A field, and what stood and stands in it, "" for nothing. */
    public record Change(String label, String before, String after) {
    }

    /** Of the newest lines. */
    public String path() {
        return type.path(id) + "/history";
    }
}
