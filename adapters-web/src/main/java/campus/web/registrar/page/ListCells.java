package campus.web.registrar.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Row;
import campus.web.registrar.page.ListPage.Cell;
import campus.web.shared.page.Dates;

/** Shows values of records as people write them; moments are those of the campus. */
record ListCells(Dates dates) {

    private static final Map<String, String> BADGES = Map.of("open", "good", "active", "good", "closed", "warn",
            "waitlisted", "warn", "cancelled", "bad", "dropped", "bad");
    private static final Set<String> NAMES = Set.of("code", "name", "title", "number", "studentNumber");

    /** What has to be read for these columns: their fields, and the identities of what they link to. */
    static List<FieldPath> read(List<FieldPath> columns) {
        Set<FieldPath> read = new LinkedHashSet<>(columns);
        columns.stream().filter(ListCells::isName).map(ListCells::identity).forEach(read::add);
        return List.copyOf(read);
    }

    /** The cells of a record, of which the first leads to it. */
    List<Cell> cells(Row row, List<FieldPath> columns, RecordList list) {
        List<Cell> cells = new ArrayList<>();
        for (FieldPath column : columns) {
            String link = cells.isEmpty() ? list.path() + "/" + row.id() : link(row, column);
            cells.add(cell(row.values().get(column.name()), column.field(), link));
        }
        if (cells.getFirst().text().isEmpty()) {
            cells.set(0, new Cell("-", false, null, null, cells.getFirst().link()));
        }
        return cells;
    }

    private static @Nullable String link(Row row, FieldPath column) {
        return isName(column)
                ? "/" + column.relations().getLast().target().name() + "s/"
                        + row.values().get(identity(column).name())
                : null;
    }

    private static boolean isName(FieldPath column) {
        return !column.relations().isEmpty() && NAMES.contains(column.field().name());
    }

    private static FieldPath identity(FieldPath column) {
        return new FieldPath(column.relations(), Entity.ID);
    }

    private Cell cell(@Nullable Object value, Field field, @Nullable String link) {
        return switch (value) {
            case null -> new Cell("", isNumber(field), null, null, link);
            case LocalDate day -> new Cell(dates.day(day), false, null, day.toString(), link);
            case Instant moment -> new Cell(dates.moment(moment), false, null, moment.toString(), link);
            case BigDecimal number -> new Cell(number(number, field), true, null, null, link);
            case Number number -> new Cell(number.toString(), true, null, null, link);
            default -> field.isChoice()
                    ? new Cell(FieldWords.choice(value.toString()), false, badge(value.toString()), null, link)
                    : new Cell(value.toString(), false, null, null, link);
        };
    }

    private static String badge(String value) {
        return BADGES.getOrDefault(value.toLowerCase(Locale.ROOT), "plain");
    }

    /** Grades have two decimals, everything else as many as it needs. */
    private static String number(BigDecimal number, Field field) {
        return field.name().equals("grade") ? number.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : number.stripTrailingZeros().toPlainString();
    }

    static boolean isNumber(Field field) {
        return field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
    }
}
