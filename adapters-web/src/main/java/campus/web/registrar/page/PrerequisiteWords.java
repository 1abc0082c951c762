package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.PrerequisiteChains.Link;
import campus.application.registrar.PrerequisiteChains.NamedCourse;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.GradeScale;
import campus.web.registrar.page.PrerequisitesPage.Group;
import campus.web.registrar.page.PrerequisitesPage.Required;

/** What a course requires as nested lists. What a course requires is told once, where it first stands. */
final class PrerequisiteWords {

    private final PrerequisiteChains chains;
    private final GradeScale scale;
    private final Map<Link, String> marks;
    private final Map<CourseId, List<Link>> links;
    private final Set<CourseId> told = new HashSet<>();

    PrerequisiteWords(PrerequisiteChains chains, GradeScale scale) {
        this.chains = chains;
        this.scale = scale;
        this.marks = PrerequisiteDrawing.marks(chains.links());
        this.links = chains.links().stream().collect(Collectors.groupingBy(Link::course));
    }

    /** What the course requires, through all chains. */
    List<Group> required() {
        return groups(chains.course());
    }

    /** The courses that require it themselves, by code. */
    List<Required> requiredBy() {
        return chains.links().stream().filter(link -> link.required().equals(chains.course()))
                .map(link -> required(link, link.course(), List.of(), false)).toList();
    }

    private List<Group> groups(CourseId course) {
        Map<Integer, List<Link>> byGroup = links.getOrDefault(course, List.of()).stream()
                .collect(Collectors.groupingBy(Link::group, TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byGroup.values().forEach(alternatives -> groups.add(new Group(
                marks.getOrDefault(alternatives.getFirst(), ""), alternatives.stream().map(this::step).toList())));
        return groups;
    }

    private Required step(Link link) {
        boolean seen = links.containsKey(link.required()) && !told.add(link.required());
        return required(link, link.required(), seen ? List.of() : groups(link.required()), seen);
    }

    private Required required(Link link, CourseId shown, List<Group> groups, boolean seen) {
        NamedCourse course = chains.courses().get(shown);
        return new Required(course == null ? "" : course.code() + " " + course.title(),
                RecordType.COURSE.path(shown.value()) + "/prerequisites",
                link.minimumGrade() + " (" + scale.letterOf(link.minimumGrade()) + ")", link.concurrent(), groups,
                seen);
    }
}
