package campus.application.shared;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import campus.application.shared.Aggregation.Comparison;
import campus.application.shared.Aggregation.Having;
import campus.application.shared.Aggregation.Order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AggregationTest {

    private static final Entity SHIP = Entity.of("ship", List.of(Entity.ID, Field.text("name"),
            Field.of("log", Field.Kind.PROSE), Field.of("masts", Field.Kind.INTEGER),
            Field.of("builtOn", Field.Kind.DATE)), Relation.many("crew", () -> SailorHolder.SAILOR));
    private static final Grouping NAME = Grouping.by(path("name"));
    private static final Grouping YEAR = new Grouping(path("builtOn"), Grouping.Span.YEAR);

    private static final class SailorHolder {
        private static final Entity SAILOR = Entity.of("sailor", List.of(Entity.ID));
    }

    @Test
    void ordersEqualGroupsByWhatMadeThem() {
        assertEquals(List.of(new Order(NAME, false), new Order(YEAR, false)),
                of(List.of(NAME, YEAR), List.of()).totalOrder());
        assertEquals(List.of(new Order(Metric.COUNT, true), new Order(YEAR, true), new Order(NAME, false)),
                of(List.of(NAME, YEAR), List.of(new Order(Metric.COUNT, true), new Order(YEAR, true))).totalOrder());
        assertEquals(List.of(), of(List.of(), List.of()).totalOrder());
    }

    @Test
    void namesColumnsAsClientsWriteThem() {
        assertEquals("name year(builtOn) count max(builtOn)", String.join(" ", NAME.name(), YEAR.name(),
                Metric.COUNT.name(), new Metric(Metric.Function.MAX, path("builtOn")).name()));
    }

    @Test
    void refusesWhatCannotBeTold() {
        FieldPath crew = new FieldPath(List.of(SHIP.relation("crew")), Entity.ID);
        refused(() -> Grouping.by(crew));
        refused(() -> Grouping.by(path("log")));
        refused(() -> new Grouping(path("masts"), Grouping.Span.YEAR));
        refused(() -> new Metric(Metric.Function.DISTINCT, crew));
        refused(() -> new Metric(Metric.Function.SUM, path("builtOn")));
        refused(() -> new Metric(Metric.Function.MIN, path("name")));
        refused(() -> new Metric(Metric.Function.COUNT, path("name")));
        refused(() -> new Metric(Metric.Function.SUM, null));
        refused(() -> new Having(new Metric(Metric.Function.MIN, path("builtOn")), Comparison.LESS, BigDecimal.ONE));
    }

    @Test
    void refusesTooMuchAndAnOrderOfWhatGroupsDoNotHave() {
        refused(() -> of(Collections.nCopies(5, NAME), List.of()));
        refused(() -> of(List.of(NAME), List.of(new Order(YEAR, false))));
        refused(() -> new Aggregation(List.of(), List.of(), List.of(), List.of(), 1));
        refused(() -> new Aggregation(List.of(), Collections.nCopies(11, Metric.COUNT), List.of(), List.of(), 1));
        refused(() -> new Aggregation(List.of(), List.of(Metric.COUNT), List.of(), List.of(), 0));
        refused(() -> new Aggregation(List.of(), List.of(Metric.COUNT), List.of(), List.of(), 501));
    }

    private static Aggregation of(List<Grouping> groupings, List<Order> sort) {
        return new Aggregation(groupings, List.of(Metric.COUNT), List.of(), sort, 1);
    }

    private static FieldPath path(String field) {
        return FieldPath.of(SHIP.field(field).orElseThrow());
    }

    private static void refused(Runnable making) {
        assertThrows(IllegalArgumentException.class, making::run);
    }
}
