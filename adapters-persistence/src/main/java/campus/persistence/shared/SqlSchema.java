package campus.persistence.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.Relation;

/**
 * Where the fields and relations of lists are stored. Tables and columns are named as they are, in snake case: the
 * relation {@code course} of a section is {@code section.course_id}, its enrollments have {@code section_id}. Immutable.
 *
 * @param computed expressions of fields that are no columns, {@code %s} being the alias of the table, each under
 *        {@code entity.field}
 * @param letters how texts are stored, each under {@code entity.field}; those that are not named have no comparison
 *        without regard to case
 * @param lasting the types of record that cannot be deleted
 */
public record SqlSchema(Map<String, String> computed, Map<String, Letters> letters, Set<Entity> lasting) {

    /** How a text is stored, and so where it is found without regard to case. */
    public enum Letters {
        /** As it was written; the column with {@code _folded} after its name has the folded form. */
        MIXED,
        /** ASCII without small letters. */
        UPPER,
        /** ASCII without capital letters. */
        LOWER
    }

    public SqlSchema {
        computed = Map.copyOf(computed);
        letters = Map.copyOf(letters);
        lasting = Set.copyOf(lasting);
    }

    static String table(Entity entity) {
        return snake(entity.name());
    }

    String column(Entity entity, String alias, Field field) {
        String expression = computed.get(key(entity, field));
        return expression == null ? alias + "." + snake(field.name()) : expression.replace("%s", alias);
    }

    /** The column that holds the field; empty when it is computed. */
    Optional<String> stored(Entity entity, Field field) {
        return computed.containsKey(key(entity, field)) ? Optional.empty() : Optional.of(snake(field.name()));
    }

    /** @throws IllegalArgumentException when it is not known how the field's texts are stored */
    Letters letters(Entity entity, Field field) {
        Letters stored = letters.get(key(entity, field));
        if (stored == null) {
            throw new IllegalArgumentException("not comparable without regard to case: " + key(entity, field));
        }
        return stored;
    }

    /** What ties the records of a relation, under their alias, to the record from which it leads. */
    static String tie(Entity from, String alias, Relation relation, String related) {
        return relation.isMany() ? ownerColumn(from, related) + " = " + alias + ".id"
                : related + ".id = " + alias + "." + snake(relation.name()) + "_id";
    }

    /** The column of related records that names the record to which they belong. */
    static String ownerColumn(Entity owner, String alias) {
        return alias + "." + snake(owner.name()) + "_id";
    }

    /** What a record under this alias must meet to count as there; empty when it always is. */
    String live(Entity entity, String alias) {
        return lasting.contains(entity) ? "" : " and " + alias + ".deleted_at is null";
    }

    private static String key(Entity entity, Field field) {
        return entity.name() + "." + field.name();
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
