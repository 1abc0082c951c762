package campus.application.shared;

import java.util.List;
import java.util.Optional;

/** A type of record with its fields, the identity first, and its relations to others. Compared by identity. */
public final class Entity {

    /** The field that every record has. */
    public static final Field ID = Field.of("id", Field.Kind.UUID);

    private final String name;
    private final List<Field> fields;
    private final List<Relation> relations;
    private final boolean open;

    private Entity(String name, List<Field> fields, List<Relation> relations, boolean open) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.relations = List.copyOf(relations);
        this.open = open;
        if (!fields.getFirst().equals(ID)) {
            throw new IllegalArgumentException("the identity is the first field of " + name);
        }
    }

    /**
     * Records of persons and what they did, which need a right to be read. {@code name} is the singular that clients
     * know it by; the identity is among the fields.
     */
    public static Entity of(String name, List<Field> fields, Relation... relations) {
        return new Entity(name, fields, List.of(relations), false);
    }

    /** The same of records that everybody of the school may read. */
    public static Entity open(String name, List<Field> fields, Relation... relations) {
        return new Entity(name, fields, List.of(relations), true);
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** Whether everybody of the school may read these records. */
    public boolean isOpen() {
        return open;
    }

    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** @throws IllegalArgumentException when there is none */
    public Relation relation(String wanted) {
        return relations.stream().filter(relation -> relation.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no relation " + wanted));
    }

    @Override
    public String toString() {
        return name;
    }
}
