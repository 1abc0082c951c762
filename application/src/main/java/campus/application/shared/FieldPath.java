package campus.application.shared;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A way from a record over relations, or over none, to a field: {@code section.course.code}. */
public record FieldPath(List<Relation> relations, Field field) {

    public FieldPath {
        relations = List.copyOf(relations);
    }

    /** A field of the record itself. */
    public static FieldPath of(Field field) {
        return new FieldPath(List.of(), field);
    }

    /** As clients write it. */
    public String name() {
        return Stream.concat(relations.stream().map(Relation::name), Stream.of(field.name()))
                .collect(Collectors.joining("."));
    }

    /** The type of record that has the field, when the way begins at one of this type. */
    public Entity entity(Entity from) {
        return relations.isEmpty() ? from : relations.getLast().target();
    }

    /** Whether it leads to several values, of which one is enough to meet a condition. */
    public boolean isMany() {
        return relations.stream().anyMatch(Relation::isMany);
    }

    /** What remains of the way after so many relations. */
    public FieldPath after(int number) {
        return new FieldPath(relations.subList(number, relations.size()), field);
    }

    @Override
    public String toString() {
        return name();
    }
}
