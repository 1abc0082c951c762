package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.PrerequisiteChains.Link;
import campus.application.registrar.PrerequisiteChains.NamedCourse;
import campus.domain.registrar.CourseId;
import campus.web.registrar.page.GraphLayout.Arrow;
import campus.web.registrar.page.GraphLayout.Place;

/**
 * What a course requires and what requires it as a drawing: what has to be taken first stands to the left. Sizes are
 * those of the drawing's own coordinates.
 */
public record PrerequisiteDrawing(int width, int height, List<Node> nodes, List<Edge> edges) {

    private static final int NODE_WIDTH = 150;
    private static final int NODE_HEIGHT = 46;
    private static final int COLUMN = 250;
    private static final int ROW = 64;
    private static final int MARGIN = 8;
    private static final int TITLE = 22;

    /** A course; {@code title} is cut to what has room, {@code name} is all of it. */
    public record Node(int x, int y, String code, String title, String name, String to, boolean current) {

        public int width() {
            return NODE_WIDTH;
        }

        public int height() {
            return NODE_HEIGHT;
        }
    }

    /**
     * An arrow from what is required to what requires it.
     *
     * @param path as SVG has it
     * @param label the least grade, and the mark of its alternatives
     * @param alternative whether another arrow to the same course with the same mark is enough
     */
    public record Edge(String path, int x, int y, String label, boolean alternative) {
    }

    static PrerequisiteDrawing of(PrerequisiteChains chains) {
        Set<CourseId> nodes = new LinkedHashSet<>(List.of(chains.course()));
        chains.links().forEach(link -> nodes.addAll(List.of(link.course(), link.required())));
        GraphLayout<CourseId> layout = new GraphLayout<>(nodes,
                chains.links().stream().map(PrerequisiteDrawing::arrow).toList());
        Map<Link, String> marks = marks(chains.links());
        return new PrerequisiteDrawing(2 * MARGIN + NODE_WIDTH + (layout.columns() - 1) * COLUMN,
                2 * MARGIN + NODE_HEIGHT + Math.max(0, layout.rows() - 1) * ROW,
                nodes.stream().flatMap(id -> Stream.ofNullable(chains.courses().get(id)))
                        .map(course -> node(course, layout.of(course.id()), chains.course())).toList(),
                edges(chains.links(), layout, marks));
    }

    private static Arrow<CourseId> arrow(Link link) {
        return new Arrow<>(link.required(), link.course());
    }

    private static Node node(NamedCourse course, Place place, CourseId current) {
        String title = course.title().value();
        return new Node(x(place), y(place), course.code().value(),
                title.length() <= TITLE ? title
                        : title.substring(0, title.offsetByCodePoints(0,
                                title.codePointCount(0, TITLE - 1))) + "…",
                course.code() + " " + title, RecordType.COURSE.path(course.id().value()) + "/prerequisites",
                course.id().equals(current));
    }

    /** Groups of more than one alternative get a letter each, beginning anew with each course. */
    static Map<Link, String> marks(List<Link> links) {
        Map<CourseId, Map<Integer, List<Link>>> groups = links.stream()
                .collect(Collectors.groupingBy(Link::course, Collectors.groupingBy(Link::group)));
        Map<Link, String> marks = new HashMap<>();
        groups.values().forEach(ofCourse -> {
            List<List<Link>> alternatives = ofCourse.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue).filter(group -> group.size() > 1).toList();
            for (int i = 0; i < alternatives.size(); i++) {
                String mark = letter(i);
                alternatives.get(i).forEach(link -> marks.put(link, mark));
            }
        });
        return marks;
    }

    private static String letter(int number) {
        return (number < 26 ? "" : letter(number / 26 - 1)) + (char) ('a' + number % 26);
    }

    /** One line for each two courses; where several groups name the same course, the label says so. */
    private static List<Edge> edges(List<Link> links, GraphLayout<CourseId> layout, Map<Link, String> marks) {
        Map<Arrow<CourseId>, List<Link>> byArrow = links.stream().collect(
                Collectors.groupingBy(PrerequisiteDrawing::arrow, LinkedHashMap::new, Collectors.toList()));
        List<Edge> edges = new ArrayList<>();
        byArrow.forEach((arrow, all) -> {
            List<Place> way = layout.way(arrow);
            Place last = way.getLast();
            Place before = way.get(way.size() - 2);
            String label = all.stream().map(link -> label(link, marks)).distinct().collect(Collectors.joining(", "));
            edges.add(new Edge(path(way), x(last) - (COLUMN - NODE_WIDTH) / 2,
                    (y(last) + y(before) + NODE_HEIGHT) / 2 - 4, label, all.stream().allMatch(marks::containsKey)));
        });
        return edges;
    }

    private static String label(Link link, Map<Link, String> marks) {
        return (marks.containsKey(link) ? marks.get(link) + ": " : "") + link.minimumGrade()
                + (link.concurrent() ? " *" : "");
    }

    /** From the right of the first course over each place between to the left of the last one. */
    private static String path(List<Place> way) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < way.size(); i++) {
            int fromX = x(way.get(i - 1)) + NODE_WIDTH;
            int toX = x(way.get(i));
            int fromY = y(way.get(i - 1)) + NODE_HEIGHT / 2;
            int toY = y(way.get(i)) + NODE_HEIGHT / 2;
            int middle = (fromX + toX) / 2;
            path.append(i == 1 ? "M" : "L").append(fromX).append(' ').append(fromY)
                    .append(String.format(Locale.ROOT, " C%d %d %d %d %d %d ", middle, fromY, middle, toY, toX, toY));
        }
        return path.toString().strip();
    }

    private static int x(Place place) {
        return MARGIN + place.column() * COLUMN;
    }

    private static int y(Place place) {
        return (int) Math.round(MARGIN + place.row() * ROW);
    }
}
