package campus.application.shared;

import java.util.function.Supplier;

/**
 * A way from records of one type to those of another, under the name that clients use: to one, which is always there, or
 * to many.
 */
public final class Relation {

    private final String name;
    private final Supplier<Entity> target;
    private final boolean many;

    private Relation(String name, Supplier<Entity> target, boolean many) {
        this.name = name;
        this.target = target;
        this.many = many;
    }

    /** The target is supplied late, since types of records refer to each other. */
    public static Relation one(String name, Supplier<Entity> target) {
        return new Relation(name, target, false);
    }

    public static Relation many(String name, Supplier<Entity> target) {
        return new Relation(name, target, true);
    }

    public String name() {
        return name;
    }

    public Entity target() {
        return target.get();
    }

    public boolean isMany() {
        return many;
    }

    @Override
    public String toString() {
        return name;
    }
}
