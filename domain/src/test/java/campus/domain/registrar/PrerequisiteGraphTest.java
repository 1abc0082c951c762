package campus.domain.registrar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static campus.domain.registrar.Ids.course;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PrerequisiteGraphTest {

    @Nested
    class Cycles {

        @Test
        void areNotThereInAnEmptyGraph() {
            assertEquals(Optional.empty(), graph(Map.of()).cycleThrough(course(1)));
        }

        @Test
        void includeACourseThatRequiresItself() {
            assertEquals(path(1, 1), graph(Map.of(1, Set.of(1))).cycleThrough(course(1)));
        }

        @Test
        void includeTwoCoursesThatRequireEachOther() {
            PrerequisiteGraph graph = graph(Map.of(1, Set.of(2), 2, Set.of(1)));
            assertEquals(path(1, 2, 1), graph.cycleThrough(course(1)));
            assertEquals(path(2, 1, 2), graph.cycleThrough(course(2)));
        }

        @Test
        void areReportedFromTheCourseToItself() {
            PrerequisiteGraph graph = graph(Map.of(1, Set.of(2), 2, Set.of(3), 3, Set.of(4), 4, Set.of(1)));
            assertEquals(path(3, 4, 1, 2, 3), graph.cycleThrough(course(3)));
        }

        @Test
        void areReportedByTheShortestChain() {
            PrerequisiteGraph graph = graph(
                    Map.of(1, Set.of(2, 5), 2, Set.of(3), 3, Set.of(4), 4, Set.of(1), 5, Set.of(1)));
            assertEquals(path(1, 5, 1), graph.cycleThrough(course(1)));
        }

        @Test
        void areReportedByTheLowestCoursesWhenChainsAreEquallyShort() {
            PrerequisiteGraph graph = graph(Map.of(1, Set.of(9, 8, 7, 6, 5, 4, 3), 9, Set.of(1), 8, Set.of(1), 7,
                    Set.of(1), 6, Set.of(1), 5, Set.of(1), 4, Set.of(1), 3, Set.of(1)));
            assertEquals(path(1, 3, 1), graph.cycleThrough(course(1)));
        }

        @Test
        void areReportedByTheLowestCoursesWhenChainsMeetAgain() {
            PrerequisiteGraph graph = graph(
                    Map.of(1, Set.of(6, 5, 4), 6, Set.of(7, 2), 5, Set.of(7), 4, Set.of(7, 8), 7, Set.of(1), 8,
                            Set.of(1), 2, Set.of(1)));
            assertEquals(path(1, 4, 7, 1), graph.cycleThrough(course(1)));
        }

        @Test
        void areNotThereWhenTwoWaysLeadToTheSameCourse() {
            PrerequisiteGraph diamond = graph(Map.of(1, Set.of(2, 3), 2, Set.of(4), 3, Set.of(4)));
            assertEquals(Optional.empty(), diamond.cycleThrough(course(1)));
        }

        @Test
        void areOverlookedWhenTheyDoNotLeadBackToTheCourse() {
            PrerequisiteGraph graph = graph(Map.of(1, Set.of(2), 2, Set.of(3), 3, Set.of(2, 3)));
            assertEquals(Optional.empty(), graph.cycleThrough(course(1)));
        }
    }

    @Nested
    class Change {

        @Test
        void replacesThePrerequisitesOfOneCourse() {
            PrerequisiteGraph before = graph(Map.of(1, Set.of(2), 2, Set.of(3)));
            PrerequisiteGraph after = before.with(course(3), allOf(anyOf(1, taken(course(9)), taken(course(1)))));
            assertEquals(path(3, 1, 2, 3), after.cycleThrough(course(3)));
            assertEquals(Optional.empty(), after.with(course(3), Prerequisites.NONE).cycleThrough(course(3)));
        }

        @Test
        void leavesTheGraphBeforeAsItWas() {
            PrerequisiteGraph before = graph(Map.of(1, Set.of(2)));
            before.with(course(2), allOf(anyOf(1, taken(course(1)))));
            assertEquals(Optional.empty(), before.cycleThrough(course(1)));
        }

        @Test
        void doesNotComeThroughTheMapItWasMadeFrom() {
            Map<CourseId, Set<CourseId>> given = new HashMap<>();
            PrerequisiteGraph graph = new PrerequisiteGraph(given);
            given.put(course(1), Set.of(course(1)));
            assertEquals(Optional.empty(), graph.cycleThrough(course(1)));
        }

        @Test
        void doesNotComeThroughTheSetsItWasMadeFrom() {
            Set<CourseId> given = new HashSet<>(Set.of(course(2)));
            PrerequisiteGraph graph = new PrerequisiteGraph(Map.of(course(1), given));
            given.add(course(1));
            assertEquals(Optional.empty(), graph.cycleThrough(course(1)));
        }
    }

    @Nested
    class Size {

        private static final int LENGTH = 100_000;

        @Test
        @Timeout(30)
        void mayBeAChainOfManyCoursesThatEnds() {
            assertEquals(Optional.empty(), chain(LENGTH).cycleThrough(course(0)));
        }

        @Test
        @Timeout(30)
        void mayBeAChainOfManyCoursesThatLeadsBack() {
            PrerequisiteGraph ring = chain(LENGTH).with(course(LENGTH), allOf(anyOf(1, taken(course(0)))));
            List<CourseId> cycle = ring.cycleThrough(course(0)).orElseThrow();
            assertEquals(LENGTH + 2, cycle.size());
            assertEquals(List.of(course(0), course(1)), cycle.subList(0, 2));
            assertEquals(List.of(course(LENGTH), course(0)), cycle.subList(LENGTH, LENGTH + 2));
        }

        private static PrerequisiteGraph chain(int length) {
            Map<CourseId, Set<CourseId>> required = new HashMap<>();
            IntStream.range(0, length).forEach(i -> required.put(course(i), Set.of(course(i + 1))));
            return new PrerequisiteGraph(required);
        }
    }

    /** Compares with all distances of small random graphs, computed by Floyd and Warshall. */
    @Nested
    class AnyGraph {

        private static final int FAR = 1_000;

        static Stream<Long> seeds() {
            return Stream.iterate(1L, seed -> seed + 1).limit(200);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void hasACycleOfTheShortestLengthExactlyWhereACourseReachesItself(long seed) {
            boolean[][] edges = edges(new Random(seed));
            int[][] distance = distances(edges);
            PrerequisiteGraph graph = graph(sets(edges));
            for (int i = 0; i < edges.length; i++) {
                List<CourseId> cycle = graph.cycleThrough(course(i)).orElse(List.of());
                assertEquals(distance[i][i] == FAR ? 0 : distance[i][i] + 1, cycle.size());
                assertIsPath(edges, i, cycle);
            }
        }

        private static void assertIsPath(boolean[][] edges, int course, List<CourseId> cycle) {
            List<Integer> steps = cycle.stream().map(id -> (int) id.value().getLeastSignificantBits()).toList();
            if (!steps.isEmpty()) {
                assertEquals(List.of(course, course), List.of(steps.getFirst(), steps.getLast()));
            }
            for (int k = 1; k < steps.size(); k++) {
                assertTrue(edges[steps.get(k - 1)][steps.get(k)], steps::toString);
            }
        }

        private static boolean[][] edges(Random random) {
            int size = 1 + random.nextInt(12);
            double density = random.nextDouble() * 2 / size;
            boolean[][] edges = new boolean[size][size];
            for (boolean[] row : edges) {
                for (int to = 0; to < size; to++) {
                    row[to] = random.nextDouble() < density;
                }
            }
            return edges;
        }

        private static int[][] distances(boolean[][] edges) {
            int size = edges.length;
            int[][] distance = new int[size][size];
            IntStream.range(0, size).forEach(i -> Arrays.setAll(distance[i], j -> edges[i][j] ? 1 : FAR));
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                    }
                }
            }
            return distance;
        }

        private static Map<Integer, Set<Integer>> sets(boolean[][] edges) {
            Map<Integer, Set<Integer>> required = new HashMap<>();
            for (int i = 0; i < edges.length; i++) {
                boolean[] row = edges[i];
                required.put(i, IntStream.range(0, row.length).filter(j -> row[j]).boxed()
                        .collect(Collectors.toCollection(HashSet::new)));
            }
            return required;
        }
    }

    private static PrerequisiteGraph graph(Map<Integer, Set<Integer>> required) {
        return new PrerequisiteGraph(required.entrySet().stream().collect(Collectors.toMap(e -> course(e.getKey()),
                e -> e.getValue().stream().map(Ids::course).collect(Collectors.toSet()))));
    }

    private static Optional<List<CourseId>> path(int... courses) {
        return Optional.of(IntStream.of(courses).mapToObj(Ids::course).toList());
    }
}
