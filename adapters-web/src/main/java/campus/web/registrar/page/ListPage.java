package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list as its template shows it.
 *
 * @param key the list, as in its address
 * @param error why the filter or the search cannot be read; null when it can
 * @param found how many there are, in words
 * @param countAddress where all are counted; null when it is known how many there are
 * @param firstAddress null on the first page
 * @param nextAddress null on the last page
 * @param isAdded whether records are added on a page of their own
 * @param actions what may be done with several records at once, by key
 */
public record ListPage(String key, ListQuery query, @Nullable String error, Conditions conditions,
        List<Choice> columnChoices, List<Quick> quick, List<Column> columns, List<Line> lines, String found,
        @Nullable String countAddress, @Nullable String firstAddress, @Nullable String nextAddress,
        String tableAddress, boolean isAdded, List<String> actions) {

    /** A column; {@code order} is how the list is sorted by it, as in aria-sort, null when it is not. */
    public record Column(String label, boolean number, @Nullable String sortAddress, @Nullable String order) {
    }

    /** A record. Its first cell names it. */
    public record Line(String id, List<Cell> cells) {

        public String name() {
            return cells.getFirst().text();
        }
    }

    /**
     * A value in words.
     *
     * @param badge how a status is shown: good, warn, bad or plain; null for whatever is none
     * @param time of a date or a moment, for programs
     * @param link the page of the record that it names
     */
    public record Cell(String text, boolean number, @Nullable String badge, @Nullable String time,
            @Nullable String link) {
    }

    /** Something that may be chosen. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** A filter that is often wanted; its address takes it away where it is there already. */
    public record Quick(String key, String address, boolean active) {
    }

    /**
     * The filter as rows of a form.
     *
     * @param beyond a filter that rows cannot show, to which they are added; null when they show all of it
     */
    public record Conditions(List<Condition> rows, @Nullable String beyond, List<FieldGroup> fields) {
    }

    /** Fields of one type of record. */
    public record FieldGroup(String label, List<Choice> fields) {
    }

    /**
     * A row.
     *
     * @param type of its input, or "choice" for one out of {@code choices}, or "none" for a condition without a value
     * @param error why it cannot be met by anything; null when it can
     * @param without the address of the list without it
     */
    public record Condition(String field, String label, String type, List<Choice> operators, List<Choice> choices,
            String value, @Nullable String error, String without) {
    }
}
