package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.page.GraphLayout.Arrow;
import campus.web.registrar.page.GraphLayout.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GraphLayoutTest {

    @Test
    void placesAChainFromLeftToRight() {
        GraphLayout<String> layout = layout("a>b", "b>c");
        assertEquals(List.of(new Place(0, 0), new Place(1, 0), new Place(2, 0)),
                List.of(layout.of("a"), layout.of("b"), layout.of("c")));
        assertEquals(3, layout.columns());
        assertEquals(1, layout.rows());
    }

    @Test
    void placesANodeRightBeforeWhatNeedsItFirst() {
        GraphLayout<String> layout = layout("a>b", "b>c", "x>c");
        assertEquals(1, layout.of("x").column());
    }

    @Test
    void leadsALongArrowPastTheNodesBetween() {
        GraphLayout<String> layout = layout("a>b", "b>c", "a>c");
        List<Place> way = layout.way(new Arrow<>("a", "c"));
        assertEquals(List.of(0, 1, 2), way.stream().map(Place::column).toList());
        assertTrue(Math.abs(way.get(1).row() - layout.of("b").row()) >= 1, way::toString);
    }

    @Test
    void crossesNoArrowsThatNeedNotCross() {
        GraphLayout<String> layout = layout("a>y", "b>x", "y>z", "x>z");
        assertEquals(layout.of("a").row() < layout.of("b").row(), layout.of("y").row() < layout.of("x").row());
    }

    @Test
    void standsShortColumnsInTheMiddle() {
        GraphLayout<String> layout = layout("a>d", "b>d", "c>d");
        assertEquals(1.0, layout.of("d").row());
    }

    @Test
    void takesASingleNodeAndNone() {
        assertEquals(new Place(0, 0), new GraphLayout<>(List.of("a"), List.of()).of("a"));
        assertEquals(0, new GraphLayout<String>(List.of(), List.of()).columns());
    }

    @Test
    void endsForACircleToo() {
        GraphLayout<String> layout = layout("a>b", "b>c", "c>a");
        assertEquals(3, new HashSet<>(List.of(layout.of("a"), layout.of("b"), layout.of("c"))).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void letsEveryArrowLeadToTheRightAndNoTwoNodesShareAPlace(long seed) {
        Random random = new Random(seed);
        List<Integer> nodes = new ArrayList<>();
        Set<Arrow<Integer>> arrows = new LinkedHashSet<>();
        for (int node = 0; node < 40; node++) {
            nodes.add(node);
            for (int i = random.nextInt(3); node > 0 && i > 0; i--) {
                arrows.add(new Arrow<>(random.nextInt(node), node));
            }
        }
        GraphLayout<Integer> layout = new GraphLayout<>(nodes, arrows);
        Set<Place> places = new HashSet<>();
        nodes.forEach(node -> assertTrue(places.add(layout.of(node)), () -> "shared by " + node));
        arrows.forEach(arrow -> {
            List<Place> way = layout.way(arrow);
            assertEquals(layout.of(arrow.from()), way.getFirst());
            assertEquals(layout.of(arrow.to()), way.getLast());
            for (int i = 1; i < way.size(); i++) {
                assertEquals(way.get(i - 1).column() + 1, way.get(i).column());
            }
            way.subList(1, way.size() - 1).forEach(
                    between -> assertTrue(places.add(between), () -> arrow + " passes over something"));
        });
        assertTrue(places.stream().allMatch(place -> place.column() >= 0 && place.column() < layout.columns()
                && place.row() >= 0 && place.row() <= layout.rows() - 1), places::toString);
    }

    private static GraphLayout<String> layout(String... arrows) {
        List<Arrow<String>> all = new ArrayList<>();
        Set<String> nodes = new LinkedHashSet<>();
        for (String arrow : arrows) {
            String[] ends = arrow.split(">");
            all.add(new Arrow<>(ends[0], ends[1]));
            nodes.addAll(List.of(ends));
        }
        return new GraphLayout<>(nodes, all);
    }
}
