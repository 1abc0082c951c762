package campus.application.shared;

import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link Repository} does when records change, on top of all else that is asked of it. */
public abstract class RepositoryUpdateContract<I extends Identifier, T extends Aggregate<I>>
        extends RepositoryContract<I, T> {
    private static final int THREADS = 4;
    private static final int CHANGES = 10;

    /** The record with the identity and version of another. */
    protected abstract T inPlaceOf(T record, T stored);

    @Nested
    class Update {

        @Test
        void raisesTheVersionWithEachChange() {
            T first = add(record(1));
            T second = written(update(changed(first)));
            assertEquals(1, second.version());
            assertEquals(Optional.of(second), found(first.id()));
            assertEquals(inPlaceOf(changed(first), second), second);
            assertEquals(2, written(update(second)).version());
        }

        @Test
        void refusesTheSecondOfTwoWhoLoadedTheSameVersion() {
            T first = add(record(1));
            T saved = written(update(changed(first)));
            assertEquals(new Write.Stale<T>(), update(changed(first)));
            assertEquals(Optional.of(saved), found(first.id()));
        }

        @Test
        void refusesARecordThatIsNotStored() {
            assertEquals(new Write.Stale<T>(), update(record(1)));
            assertEquals(Optional.empty(), found(record(1).id()));
        }

        @Test
        void givesBackEveryVariantAsItWasSaved() {
            T stored = add(record(1));
            for (T variant : variants()) {
                stored = written(update(inPlaceOf(variant, stored)));
                assertEquals(Optional.of(stored), found(stored.id()));
                assertEquals(inPlaceOf(variant, stored), stored);
            }
        }

        @Test
        void refusesAValueThatALiveRecordHolds() {
            T holder = add(record(1));
            T taker = add(record(2));
            uniqueFields().forEach((field, taking) -> {
                assertEquals(new Write.Duplicate<T>(field, holder.id().value(), false),
                        update(taking.apply(taker, holder)));
                assertEquals(Optional.of(taker), found(taker.id()));
            });
        }

        @Test
        void refusesAValueThatADeletedRecordHolds() {
            T holder = addDeleted(record(1));
            T taker = add(record(2));
            uniqueFields().forEach((field, taking) -> assertEquals(
                    new Write.Duplicate<T>(field, holder.id().value(), true), update(taking.apply(taker, holder))));
        }

        @Test
        void letsAnotherRecordHaveAValueThatWasGivenUp() {
            T giver = add(record(1));
            uniqueFields().values().forEach(taking -> {
                T before = found(giver.id()).orElseThrow();
                written(update(taking.apply(before, record(3))));
                written(update(taking.apply(found(giver.id()).orElseThrow(), record(4))));
            });
            T other = uniqueFields().values().stream().reduce(record(2), (t, taking) -> taking.apply(t, record(3)),
                    (a, b) -> b);
            add(other);
        }

        private Write<T> update(T record) {
            return in(() -> repository().update(record, STAMP));
        }
    }

    @Nested
    class Lock {

        @Test
        void letsNoChangeGetLost() {
            T first = add(record(1));
            Together.onPlatformThreads(THREADS, thread -> {
                for (int n = 0; n < CHANGES; n++) {
                    written(in(() -> repository().update(repository().lock(first.id()).orElseThrow(), STAMP)));
                }
                return thread;
            });
            assertEquals(THREADS * CHANGES, found(first.id()).orElseThrow().version());
        }
    }
}
