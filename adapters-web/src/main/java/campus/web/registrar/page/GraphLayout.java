package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Places the nodes of a graph without circles in columns, so that every arrow leads to the right: from what comes
 * first to what builds on it. An arrow over several columns takes a place of its own in each of them. The order
 * within a column follows the neighbours, in a few rounds, so that few arrows cross.
 *
 * @param <N> a node
 */
final class GraphLayout<N> {

    private static final int ROUNDS = 4;

    /** An arrow between two nodes. */
    record Arrow<N>(N from, N to) {
    }

    /** Where something stands: columns from the left, rows from the top, which may lie between two. */
    record Place(int column, double row) {
    }

    private final Map<N, Integer> columns = new LinkedHashMap<>();
    private final Map<Object, Set<Object>> neighbours = new HashMap<>();
    private final Map<Arrow<N>, List<Object>> ways = new LinkedHashMap<>();
    private final SortedMap<Integer, List<Object>> order = new TreeMap<>();
    private final int height;

    /** A part of an arrow that passes a column. */
    private record Passing<N>(Arrow<N> arrow, int column) {
    }

    /** {@code nodes} in the order that decides where nothing else does. */
    GraphLayout(Collection<N> nodes, Collection<Arrow<N>> arrows) {
        place(nodes, arrows);
        columns.forEach((node, column) -> order.computeIfAbsent(column, any -> new ArrayList<>()).add(node));
        new LinkedHashSet<>(arrows).forEach(this::route);
        for (int round = 0; round < ROUNDS; round++) {
            order.values().forEach(this::sort);
            new ArrayList<>(order.values()).reversed().forEach(this::sort);
        }
        height = order.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Where a node stands. */
    Place of(N node) {
        return placeOf(node, columns.getOrDefault(node, 0));
    }

    /** The places that an arrow leads over, both its ends among them. */
    List<Place> way(Arrow<N> arrow) {
        int first = columns.getOrDefault(arrow.from(), 0);
        List<Object> stations = ways.getOrDefault(arrow, List.of());
        return IntStream.range(0, stations.size()).mapToObj(i -> placeOf(stations.get(i), first + i)).toList();
    }

    int columns() {
        return order.isEmpty() ? 0 : order.lastKey() + 1;
    }

    /** The rows of the fullest column. */
    int rows() {
        return height;
    }

    /** Shorter columns stand in the middle. */
    private Place placeOf(Object item, int column) {
        List<Object> items = order.getOrDefault(column, List.of());
        return new Place(column, items.indexOf(item) + (height - items.size()) / 2.0);
    }

    /** Each node one column after the last of those that lead to it, found in as many rounds as the graph is long. */
    private void place(Collection<N> nodes, Collection<Arrow<N>> arrows) {
        nodes.forEach(node -> columns.put(node, 0));
        boolean moved = true;
        for (int round = 0; moved && round < columns.size(); round++) {
            moved = false;
            for (Arrow<N> arrow : arrows) {
                int least = columns.getOrDefault(arrow.from(), 0) + 1;
                if (columns.getOrDefault(arrow.to(), 0) < least) {
                    columns.put(arrow.to(), least);
                    moved = true;
                }
            }
        }
        pullRight(arrows);
    }

    /** What comes first stands right before what needs it first, instead of far to the left. */
    private void pullRight(Collection<Arrow<N>> arrows) {
        List<N> fromRight = columns.keySet().stream()
                .sorted(Comparator.comparing((N node) -> columns.getOrDefault(node, 0)).reversed()).toList();
        fromRight.forEach(node -> arrows.stream().filter(arrow -> arrow.from().equals(node))
                .mapToInt(arrow -> columns.getOrDefault(arrow.to(), 0) - 1).min()
                .ifPresent(column -> columns.put(node, column)));
    }

    private void route(Arrow<N> arrow) {
        List<Object> stations = new ArrayList<>();
        stations.add(arrow.from());
        for (int column = columns.getOrDefault(arrow.from(), 0) + 1; column < columns.getOrDefault(arrow.to(), 0);
                column++) {
            Passing<N> passing = new Passing<>(arrow, column);
            order.computeIfAbsent(column, any -> new ArrayList<>()).add(passing);
            stations.add(passing);
        }
        stations.add(arrow.to());
        for (int i = 1; i < stations.size(); i++) {
            neighbours.computeIfAbsent(stations.get(i - 1), any -> new LinkedHashSet<>()).add(stations.get(i));
            neighbours.computeIfAbsent(stations.get(i), any -> new LinkedHashSet<>()).add(stations.get(i - 1));
        }
        ways.put(arrow, stations);
    }

    /** By the middle of the neighbours; the sort is stable, so the rest stays in its order. */
    private void sort(List<Object> column) {
        Map<Object, Double> rows = new HashMap<>();
        order.values().forEach(items -> IntStream.range(0, items.size())
                .forEach(i -> rows.put(items.get(i), i - items.size() / 2.0)));
        Map<Object, Double> middles = new HashMap<>();
        column.forEach(item -> middles.put(item, neighbours.getOrDefault(item, Set.of()).stream()
                .mapToDouble(neighbour -> rows.getOrDefault(neighbour, 0.0)).average()
                .orElse(rows.getOrDefault(item, 0.0))));
        column.sort(Comparator.comparing((Object item) -> middles.getOrDefault(item, 0.0)));
    }
}
