package campus.application.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * What every {@link Repository} does, whatever it keeps.
 *
 * @param <I> the identity of a record
 * @param <T> the record
 */
public abstract class RepositoryContract<I extends Identifier, T extends Aggregate<I>> {
    protected static final Stamp STAMP = new Stamp(new Actor("registrar"),
            Instant.parse("2026-08-20T10:00:00.123456Z"));

    protected abstract Repository<I, T> repository();

    protected abstract Transactions transactions();

    /** A valid record that is not stored, though all it refers to is; numbers differ in every unique value. */
    protected abstract T record(int number);

    /** The record with other details, none of them unique. */
    protected abstract T changed(T record);

    /** For each unique field: the first record with the value that the second has in it. */
    protected abstract Map<String, BinaryOperator<T>> uniqueFields();

    /** Records with every absence, every enum value and every extreme that a store must take; numbered from 100. */
    protected abstract List<T> variants();

    protected final <R> R in(Supplier<R> work) {
        return transactions().inTransaction(work);
    }

    protected final T add(T record) {
        return written(in(() -> repository().add(record, STAMP)));
    }

    protected final T written(Write<T> write) {
        return switch (write) {
            case Write.Written<T>(T record) -> record;
            case Write.Stale<T> stale -> fail(stale.toString());
            case Write.Duplicate<T> duplicate -> fail(duplicate.toString());
        };
    }

    protected final Optional<T> found(I id) {
        return in(() -> repository().find(id));
    }

    protected final T addDeleted(T record) {
        T added = add(record);
        assertTrue(in(() -> repository().delete(added.id(), STAMP)));
        return added;
    }

    @Nested
    class Add {

        @Test
        void keepsTheRecordUnderVersionZero() {
            T added = add(record(1));
            assertEquals(0, added.version());
            assertEquals(record(1), added);
            assertEquals(Optional.of(added), found(added.id()));
        }

        @Test
        void givesBackEveryVariantAsItWasSaved() {
            for (T variant : variants()) {
                assertEquals(Optional.of(add(variant)), found(variant.id()));
                assertEquals(variant, found(variant.id()).orElseThrow());
            }
        }

        @Test
        void refusesAValueThatALiveRecordHolds() {
            T holder = add(record(1));
            uniqueFields().forEach((field, taking) -> {
                T taker = taking.apply(record(2), holder);
                assertEquals(new Write.Duplicate<T>(field, holder.id().value(), false),
                        in(() -> repository().add(taker, STAMP)));
                assertEquals(Optional.empty(), found(taker.id()));
            });
        }

        @Test
        void refusesAValueThatADeletedRecordHolds() {
            T holder = addDeleted(record(1));
            uniqueFields().forEach((field, taking) -> assertEquals(
                    new Write.Duplicate<T>(field, holder.id().value(), true),
                    in(() -> repository().add(taking.apply(record(2), holder), STAMP))));
        }

        @Test
        void leavesTheTransactionUsableAfterADuplicate() {
            T holder = add(record(1));
            BinaryOperator<T> taking = uniqueFields().values().iterator().next();
            in(() -> {
                assertInstanceOf(Write.Duplicate.class,
                        repository().add(taking.apply(record(2), holder), STAMP));
                return repository().add(record(3), STAMP);
            });
            assertTrue(found(record(3).id()).isPresent());
        }
    }

    @Nested
    class AddAll {

        @Test
        void keepsEveryRecord() {
            List<T> records = IntStream.rangeClosed(1, 250).mapToObj(RepositoryContract.this::record).toList();
            addAll(records);
            for (T record : List.of(records.getFirst(), records.get(124), records.getLast())) {
                assertEquals(Optional.of(record), found(record.id()));
            }
        }

        @Test
        void takesAnEmptyBatch() {
            addAll(List.of());
            assertEquals(Optional.empty(), found(record(1).id()));
        }

        @Test
        void leavesNothingOfABatchThatMeetsATakenValue() {
            T holder = add(record(1));
            uniqueFields().values().forEach(taking -> {
                List<T> records = List.of(record(2), record(3), taking.apply(record(4), holder));
                assertThrows(ConcurrentWriteException.class, () -> addAll(records));
                records.forEach(record -> assertEquals(Optional.empty(), found(record.id())));
            });
        }

        @Test
        void leavesNothingOfABatchThatHasAValueTwice() {
            BinaryOperator<T> taking = uniqueFields().values().iterator().next();
            List<T> records = List.of(record(1), taking.apply(record(2), record(1)));
            assertThrows(ConcurrentWriteException.class, () -> addAll(records));
            assertEquals(Optional.empty(), found(record(1).id()));
        }

        private void addAll(List<T> records) {
            in(() -> {
                repository().addAll(records, STAMP);
                return records;
            });
        }
    }

    @Nested
    class Find {

        @Test
        void findsWhatIsCommittedWithoutATransaction() {
            T added = add(record(1));
            assertEquals(Optional.of(added), repository().find(added.id()));
            assertEquals(Optional.empty(), repository().find(record(2).id()));
        }

        @Test
        void findsNothingUnderAnUnknownIdentity() {
            add(record(1));
            assertEquals(Optional.empty(), found(record(2).id()));
            assertEquals(Optional.empty(), in(() -> repository().lock(record(2).id())));
            assertEquals(Optional.empty(), in(() -> repository().findDeleted(record(2).id())));
        }

        @Test
        void locksWhatItFinds() {
            T added = add(record(1));
            assertEquals(Optional.of(added), in(() -> repository().lock(added.id())));
        }

        @Test
        void doesNotTakeALiveRecordForADeletedOne() {
            T added = add(record(1));
            assertEquals(Optional.empty(), in(() -> repository().findDeleted(added.id())));
        }

        @Test
        void hasNoDependentsAtFirst() {
            T added = add(record(1));
            assertEquals(List.of(), in(() -> repository().dependents(added.id())));
        }
    }

    @Nested
    class FindAll {

        @Test
        void findsTheLiveRecordsAmongThese() {
            assertLiveOnes(ids -> repository().findAll(ids));
        }

        @Test
        void findsThemToHoldThem() {
            assertLiveOnes(ids -> repository().lockAll(ids));
        }

        private void assertLiveOnes(Function<List<I>, Map<I, T>> find) {
            T one = add(record(1));
            T two = add(record(2));
            T deleted = addDeleted(record(3));
            assertEquals(Map.of(one.id(), one, two.id(), two), in(
                    () -> find.apply(List.of(two.id(), deleted.id(), one.id(), record(4).id(), two.id()))));
            assertEquals(Map.of(), in(() -> find.apply(List.of())));
        }
    }

    @Nested
    class Delete {

        @Test
        void hidesTheRecordFromAllButFindDeleted() {
            T deleted = addDeleted(record(1));
            assertEquals(Optional.empty(), found(deleted.id()));
            assertEquals(Optional.empty(), in(() -> repository().lock(deleted.id())));
            assertEquals(Optional.of(deleted.id()), in(() -> repository().findDeleted(deleted.id())).map(T::id));
        }

        @Test
        void tellsThatThereWasNothingToDelete() {
            T deleted = addDeleted(record(1));
            assertFalse(in(() -> repository().delete(deleted.id(), STAMP)));
            assertFalse(in(() -> repository().delete(record(2).id(), STAMP)));
        }

        @Test
        void letsNobodyUpdateTheRecord() {
            T deleted = addDeleted(record(1));
            T now = in(() -> repository().findDeleted(deleted.id())).orElseThrow();
            assertEquals(new Write.Stale<T>(), in(() -> repository().update(changed(now), STAMP)));
        }
    }

    @Nested
    class Restore {

        @Test
        void bringsTheRecordBackWithAHigherVersion() {
            T deleted = addDeleted(record(1));
            T restored = in(() -> repository().restore(deleted.id(), STAMP)).orElseThrow();
            assertTrue(restored.version() > deleted.version());
            assertEquals(Optional.of(restored), found(deleted.id()));
            assertEquals(Optional.empty(), in(() -> repository().findDeleted(deleted.id())));
            assertEquals(new Write.Stale<T>(), in(() -> repository().update(changed(deleted), STAMP)));
        }

        @Test
        void restoresNothingThatIsNotDeleted() {
            T added = add(record(1));
            assertEquals(Optional.empty(), in(() -> repository().restore(added.id(), STAMP)));
            assertEquals(Optional.empty(), in(() -> repository().restore(record(2).id(), STAMP)));
            assertEquals(Optional.of(added), found(added.id()));
        }
    }
}
