package campus.domain.registrar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which course requires which, over the whole catalogue. Immutable; linear in the size of the graph, no recursion. */
public final class PrerequisiteGraph {

    private final Map<CourseId, Set<CourseId>> required;
    private final Map<CourseId, Set<CourseId>> changed;

    /** From each course to the courses it names as prerequisites, alternatives included. */
    public PrerequisiteGraph(Map<CourseId, Set<CourseId>> required) {
        Map<CourseId, Set<CourseId>> copy = new HashMap<>();
        required.forEach((course, courses) -> copy.put(course, Set.copyOf(courses)));
        this.required = Map.copyOf(copy);
        this.changed = Map.of();
    }

    private PrerequisiteGraph(Map<CourseId, Set<CourseId>> required, Map<CourseId, Set<CourseId>> changed) {
        this.required = required;
        this.changed = changed;
    }

    /**
     * This graph with other prerequisites for one course; the cost grows with the changes so far, not with the
     * graph.
     */
    public PrerequisiteGraph with(CourseId course, Prerequisites prerequisites) {
        Map<CourseId, Set<CourseId>> more = new HashMap<>(changed);
        more.put(course, prerequisites.courses());
        return new PrerequisiteGraph(required, more);
    }

    /** A shortest chain by which a course requires itself, always the same one: it begins and ends with that course. */
    public Optional<List<CourseId>> cycleThrough(CourseId course) {
        Map<CourseId, CourseId> requiredBy = new HashMap<>();
        Set<CourseId> seen = new HashSet<>();
        Deque<CourseId> queue = new ArrayDeque<>(List.of(course));
        while (!queue.isEmpty()) {
            CourseId current = queue.remove();
            for (CourseId next : next(current)) {
                if (next.equals(course)) {
                    return Optional.of(path(course, current, requiredBy));
                }
                if (seen.add(next)) {
                    requiredBy.put(next, current);
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<CourseId> next(CourseId course) {
        Set<CourseId> courses = changed.containsKey(course) ? changed.get(course) : required.get(course);
        return courses == null ? List.of() : courses.stream().sorted(Comparator.comparing(CourseId::value)).toList();
    }

    private static List<CourseId> path(CourseId course, CourseId last, Map<CourseId, CourseId> requiredBy) {
        List<CourseId> backwards = new ArrayList<>(List.of(course));
        @Nullable CourseId step = last;
        while (step != null) {
            backwards.add(step);
            step = requiredBy.get(step);
        }
        return List.copyOf(backwards.reversed());
    }
}
