package campus.application.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What clients may ask lists of one type of record for: the fields of the records, and those of related ones along the
 * ways that are named here and no others.
 */
public final class Resource {

    private final String name;
    private final Entity entity;
    private final Map<String, List<Relation>> ways = new LinkedHashMap<>();
    private final Map<String, FieldPath> fields = new LinkedHashMap<>();
    private final List<FieldPath> searched;
    private final Set<String> hidden;
    private final @Nullable Resource open;

    private Resource(String name, Entity entity, List<String> ways, List<String> searched, Set<String> hidden) {
        this.name = name;
        this.entity = entity;
        this.hidden = hidden;
        add(List.of(), entity);
        ways.stream().filter(way -> !isHidden(way)).forEach(way -> {
            List<Relation> relations = resolve(way);
            this.ways.put(way, relations);
            add(relations, relations.getLast().target());
        });
        this.searched = searched.stream().map(this::require).toList();
        this.open = entity.isOpen() ? openPart(ways) : null;
    }

    /**
     * @param name the plural under which clients find the list
     * @param searched the fields that a search looks into
     * @param ways relations by name, {@code section.course} for one of a related record
     */
    public static Resource of(String name, Entity entity, List<String> searched, String... ways) {
        return new Resource(name, entity, Arrays.asList(ways), searched, Set.of());
    }

    public String name() {
        return name;
    }

    public Entity entity() {
        return entity;
    }

    /** All fields with their ways, those of the record itself first. */
    public List<FieldPath> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<FieldPath> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** The relations to other records, each with its way, in their order. */
    public Map<String, List<Relation>> ways() {
        return Collections.unmodifiableMap(ways);
    }

    public Optional<List<Relation>> way(String path) {
        return Optional.ofNullable(ways.get(path));
    }

    /** The fields that a search looks into. */
    public List<FieldPath> searched() {
        return searched;
    }

    /** @throws IllegalArgumentException when there is no such field */
    public FieldPath require(String path) {
        return field(path).orElseThrow(() -> new IllegalArgumentException(name + " have no field " + path));
    }

    /**
     * The same list for those who may read open records only: without the ways that lead to others, and the fields at
     * their ends.
     *
     * @throws IllegalStateException when the records of the list are not open themselves
     */
    public Resource open() {
        if (open == null) {
            throw new IllegalStateException(name + " are not open");
        }
        return open;
    }

    /** The same list without these fields, or these ways and all that lies on them. */
    public Resource without(String... names) {
        return new Resource(name, entity, List.copyOf(ways.keySet()),
                searched.stream().map(FieldPath::name).toList(), Set.of(names));
    }

    private boolean isHidden(String path) {
        return hidden.stream().anyMatch(name -> path.equals(name) || path.startsWith(name + "."));
    }

    private Resource openPart(List<String> all) {
        List<String> openWays = all.stream()
                .filter(way -> resolve(way).stream().allMatch(step -> step.target().isOpen())).toList();
        return openWays.size() == all.size() ? this
                : new Resource(name, entity, openWays, searched.stream()
                        .filter(path -> path.relations().stream().allMatch(step -> step.target().isOpen()))
                        .map(FieldPath::name).toList(), hidden);
    }

    private void add(List<Relation> relations, Entity target) {
        target.fields().forEach(field -> {
            FieldPath path = new FieldPath(relations, field);
            if (!isHidden(path.name())) {
                fields.put(path.name(), path);
            }
        });
    }

    private List<Relation> resolve(String way) {
        List<Relation> relations = new ArrayList<>();
        Stream.of(way.split("\\.")).forEach(
                step -> relations.add((relations.isEmpty() ? entity : relations.getLast().target()).relation(step)));
        return List.copyOf(relations);
    }

    @Override
    public String toString() {
        return name;
    }
}
