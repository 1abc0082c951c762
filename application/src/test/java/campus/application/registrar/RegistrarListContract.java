package campus.application.registrar;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;

import campus.application.shared.Audit;
import campus.application.shared.ListContract;
import campus.application.shared.Repository;
import campus.application.shared.Stamp;
import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/** The contract of a list of the registrar, on an empty school. */
public abstract class RegistrarListContract<V> extends ListContract<V> {
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00Z");
    private School school;

    /** Called once for each test; the school is empty. */
    protected abstract RegistrarAdapters adapters();

    @BeforeEach
    final void openSchool() {
        school = new School(adapters());
    }

    protected final School school() {
        return school;
    }

    /** Adds a row under one of five stamps, a microsecond apart, and saves it again if its number says so. */
    protected final <I extends Identifier, T extends Aggregate<I>> void addRow(Repository<I, T> records, T record,
            int number) {
        T added = school.add(records, record, stamp(number % 5));
        if (number % 3 == 0) {
            School.written(school.in(() -> records.update(added, stamp(10 + number % 4))));
        }
    }

    /** A stamp of the given microsecond after noon. */
    protected static Stamp stamp(int microsecond) {
        return new Stamp(new Actor("actor-" + microsecond), NOON.plusNanos(1_000L * microsecond));
    }

    /** What is shown of a record that was added and saved again under these stamps. */
    protected static Audit audit(int added, int saved) {
        return new Audit(stamp(added).at(), "actor-" + added, stamp(saved).at(), "actor-" + saved);
    }
}
