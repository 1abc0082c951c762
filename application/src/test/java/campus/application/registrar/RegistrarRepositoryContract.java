package campus.application.registrar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;

import campus.application.shared.RepositoryUpdateContract;
import campus.application.shared.Transactions;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The contract of a repository of the registrar, on an empty school. */
public abstract class RegistrarRepositoryContract<I extends Identifier, T extends Aggregate<I>>
        extends RepositoryUpdateContract<I, T> {
    private School school;

    /** Called once for each test; the school is empty. */
    protected abstract RegistrarAdapters adapters();

    /** Stores what the records of this contract refer to. */
    protected abstract void arrange(School empty);

    @BeforeEach
    final void openSchool() {
        school = new School(adapters());
        arrange(school);
    }

    protected final School school() {
        return school;
    }

    @Override
    protected final Transactions transactions() {
        return school.adapters().transactions();
    }

    /** Asserts that records 1 to 3, of which 2 is deleted, are found by their keys among a thousand. */
    protected final <K> void assertFoundByKeys(Function<T, K> key,
            Function<Collection<K>, Map<K, Found<T>>> find) {
        T one = add(record(1));
        addDeleted(record(2));
        T two = in(() -> repository().findDeleted(record(2).id())).orElseThrow();
        T three = add(record(3));
        List<K> keys = IntStream.rangeClosed(1, 1_000).mapToObj(number -> key.apply(record(number))).toList();
        assertEquals(Map.of(key.apply(one), new Found<>(one, false), key.apply(two), new Found<>(two, true),
                key.apply(three), new Found<>(three, false)), in(() -> find.apply(keys)));
        assertEquals(Map.of(), in(() -> find.apply(List.of())));
        assertEquals(Map.of(), in(() -> find.apply(List.of(key.apply(record(4))))));
        assertEquals(Map.of(key.apply(one), new Found<>(one, false)),
                in(() -> find.apply(Stream.of(one, one).map(key).toList())));
    }
}
