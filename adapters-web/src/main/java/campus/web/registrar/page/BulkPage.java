package campus.web.registrar.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.web.registrar.page.ListPage.Cell;
import campus.web.registrar.page.ListPage.Choice;
import campus.web.shared.page.Form;

/**
 * What is about to be done with several records.
 *
 * @param key the list, as in its address
 * @param back the address of the list
 * @param kept what says which list it was, for the steps that follow
 * @param sections those that somebody may choose from to enroll in; empty for other actions and before a search
 * @param chosen the section that is chosen, whose consequences are shown; null while none is
 */
public record BulkPage(String key, String action, boolean takesReason, String back, Map<String, String> kept, Form form,
        List<String> columns, List<Line> lines, List<Choice> sections, @Nullable Choice chosen) {

    /** Whether everything is known that is needed to do it, and it will not be refused for all of them. */
    public boolean isReady() {
        return refused() < lines.size() && (!action.equals("enroll") || chosen != null);
    }

    /** How many of them will most likely be refused. */
    public long refused() {
        return lines.stream().filter(Line::refused).count();
    }

    /**
     * A record, as {@link BulkRow} writes it, and what is about to become of it.
     *
     * @param expected one or more sentences, empty while it is not known
     */
    public record Line(String row, List<Cell> cells, List<String> expected, boolean refused) {
    }
}
