package campus.application.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.application.shared.Repository;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.SortKey;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** What all record-keeping use cases do. Department 1, course 1 and term 1 are there, numbers from 10 are free. */
abstract class ManageRecordsTest<I extends Identifier, N, D, T extends Aggregate<I>> extends UseCaseTest {
    private static final Actor OTHER = new Actor("dean");

    abstract ManageRecords<I, N, D, T> manage();

    abstract Repository<I, T> repository();

    abstract N draft(int number);

    abstract D details(int number);

    abstract D detailsOf(T record);

    abstract I id(UUID value);

    abstract String uniqueField();

    abstract RecordKind kind();

    /** The names of the fields in which the details of two numbers differ. */
    abstract List<String> numbered();

    /** Makes one live record refer to this one and gives its kind. */
    abstract String addDependent(T record);

    @BeforeEach
    final void found() {
        school.add(Departments.aDepartment(1));
        school.add(Courses.aCourse(1));
        school.add(Terms.aTerm(1));
    }

    final T create(int number) {
        return done(manage().create(draft(number), BY));
    }

    final T done(RecordOutcome<T> outcome) {
        if (outcome instanceof RecordOutcome.Done<T>(T record)) {
            return record;
        }
        return fail(outcome.toString());
    }

    final T delete(T record) {
        return done(manage().delete(record.id(), null, BY));
    }

    /** The history, the newest first. */
    private List<RecordChange> lines(T record) {
        return adapters.recordHistory().of(kind(), record.id().value(),
                ListRequest.first(SortKey.descending(RecordHistory.SORTS.getFirst()))).items();
    }

    /** The history as texts such as "1 CHANGED registrar code name", the oldest first. */
    final List<String> history(T record) {
        return lines(record).reversed().stream()
                .map(line -> Stream.concat(Stream.of(line.version(), line.what(), line.by().name()),
                        line.fields().stream().map(RecordChange.Field::name)).map(Object::toString)
                        .collect(joining(" ")))
                .toList();
    }

    final @Nullable T find(I id) {
        return school.in(() -> repository().find(id)).orElse(null);
    }

    private I unknown() {
        return id(new UUID(0x7000L, 0x8000_0000_0000_0000L));
    }

    @Nested
    class Create {

        @Test
        void keepsTheRecordUnderANewIdentity() {
            T created = create(10);
            assertEquals(0, created.version());
            assertEquals(details(10), detailsOf(created));
            assertEquals(created, find(created.id()));
        }

        @Test
        void refusesATakenValueWhetherOrNotTheHolderIsDeleted() {
            T holder = create(10);
            assertEquals(new RecordOutcome.Duplicate<T>(uniqueField(), holder.id().value(), false),
                    manage().create(draft(10), BY));
            delete(holder);
            assertEquals(new RecordOutcome.Duplicate<T>(uniqueField(), holder.id().value(), true),
                    manage().create(draft(10), BY));
        }
    }

    @Nested
    class Change {

        @Test
        void replacesTheDetailsAndRaisesTheVersion() {
            T created = create(10);
            T changed = done(manage().change(created.id(), 0, details(11), BY));
            assertEquals(created.id(), changed.id());
            assertEquals(1, changed.version());
            assertEquals(details(11), detailsOf(changed));
            assertEquals(changed, find(created.id()));
        }

        @Test
        void refusesAnotherVersionAndTellsTheCurrentOne() {
            T created = create(10);
            done(manage().change(created.id(), 0, details(11), BY));
            assertEquals(new RecordOutcome.Stale<T>(1, lines(created).subList(0, 1)),
                    manage().change(created.id(), 0, details(12), BY));
            for (long never : List.of(2L, -1L)) {
                assertEquals(new RecordOutcome.Stale<T>(1, List.of()),
                        manage().change(created.id(), never, details(12), BY));
            }
            assertEquals(details(11), detailsOf(school.in(() -> repository().find(created.id())).orElseThrow()));
        }

        @Test
        void tellsWhatWasChangedSinceTheVersionOfTheCaller() {
            T created = create(10);
            done(manage().change(created.id(), 0, details(11), BY));
            delete(created);
            done(manage().restore(created.id(), OTHER));
            done(manage().change(created.id(), 2, details(12), OTHER));
            assertEquals(new RecordOutcome.Stale<T>(3, lines(created).subList(0, 2)),
                    manage().change(created.id(), 1, details(13), BY));
            assertEquals(new RecordOutcome.Stale<T>(3, lines(created).subList(0, 1)),
                    manage().delete(created.id(), 2L, BY));
        }

        @Test
        void refusesATakenValue() {
            T holder = create(10);
            T taker = create(11);
            assertEquals(new RecordOutcome.Duplicate<T>(uniqueField(), holder.id().value(), false),
                    manage().change(taker.id(), 0, details(10), BY));
            assertEquals(taker, find(taker.id()));
        }

        @Test
        void findsNoUnknownOrDeletedRecord() {
            T deleted = delete(create(10));
            assertEquals(new RecordOutcome.NotFound<T>(), manage().change(unknown(), 0, details(11), BY));
            assertEquals(new RecordOutcome.NotFound<T>(), manage().change(deleted.id(), 0, details(11), BY));
        }
    }

    @Nested
    class Delete {

        @Test
        void givesTheRecordAsItWas() {
            T created = create(10);
            assertEquals(created, done(manage().delete(created.id(), 0L, BY)));
            assertNull(find(created.id()));
        }

        @Test
        void refusesAnotherVersion() {
            T created = create(10);
            assertEquals(new RecordOutcome.Stale<T>(0, List.of()), manage().delete(created.id(), 1L, BY));
            assertEquals(created, find(created.id()));
        }

        @Test
        void refusesWhileOtherRecordsDepend() {
            T created = create(10);
            String kind = addDependent(created);
            assertEquals(new RecordOutcome.HasDependents<T>(List.of(new Dependents(kind, 1))),
                    manage().delete(created.id(), null, BY));
            assertEquals(created, find(created.id()));
        }

        @Test
        void findsNoUnknownOrDeletedRecord() {
            T deleted = delete(create(10));
            assertEquals(new RecordOutcome.NotFound<T>(), manage().delete(unknown(), null, BY));
            assertEquals(new RecordOutcome.NotFound<T>(), manage().delete(deleted.id(), 0L, BY));
        }
    }

    @Nested
    class DependentRecords {

        @Test
        void areNoneWhereTheRecordCanBeDeleted() {
            T created = create(10);
            assertEquals(Optional.of(List.of()), manage().dependents(created.id()));
            assertEquals(created, find(created.id()));
        }

        @Test
        void areThoseThatDeletingIsRefusedFor() {
            T created = create(10);
            String kind = addDependent(created);
            assertEquals(Optional.of(List.of(new Dependents(kind, 1))), manage().dependents(created.id()));
        }

        @Test
        void areNotToldOfAnUnknownOrDeletedRecord() {
            assertEquals(Optional.empty(), manage().dependents(unknown()));
            assertEquals(Optional.empty(), manage().dependents(delete(create(10)).id()));
        }
    }

    @Nested
    class History {

        @Test
        void tellsWhatBecameOfARecord() {
            T record = create(10);
            done(manage().change(record.id(), 0, details(11), OTHER));
            delete(record);
            done(manage().restore(record.id(), OTHER));
            done(manage().change(record.id(), 2, details(11), BY));
            assertEquals(List.of("0 CREATED registrar", "1 CHANGED dean " + String.join(" ", numbered()),
                    "1 DELETED registrar", "2 RESTORED dean", "3 CHANGED registrar"), history(record));
        }

        @Test
        void tellsTheTimeOfEachLine() {
            T record = create(10);
            Instant created = registrar.clock().instant();
            registrar.clock().advance(Duration.ofNanos(1_000));
            done(manage().change(record.id(), 0, details(11), BY));
            assertEquals(List.of(created.plusNanos(1_000), created),
                    lines(record).stream().map(RecordChange::at).toList());
        }

        @Test
        void saysNothingOfWhatWasRefused() {
            T record = create(10);
            create(11);
            manage().change(record.id(), 7, details(12), BY);
            manage().change(record.id(), 0, details(11), BY);
            manage().delete(record.id(), 7L, BY);
            manage().restore(record.id(), BY);
            addDependent(record);
            manage().delete(record.id(), null, BY);
            assertEquals(List.of("0 CREATED registrar"), history(record));
        }
    }

    @Nested
    class Restore {

        @Test
        void bringsTheRecordBackUnderAHigherVersion() {
            T deleted = delete(create(10));
            T restored = done(manage().restore(deleted.id(), BY));
            assertTrue(restored.version() > deleted.version());
            assertEquals(detailsOf(deleted), detailsOf(restored));
            assertEquals(restored, find(deleted.id()));
        }

        @Test
        void findsNoUnknownOrLiveRecord() {
            T live = create(10);
            assertEquals(new RecordOutcome.NotFound<T>(), manage().restore(unknown(), BY));
            assertEquals(new RecordOutcome.NotFound<T>(), manage().restore(live.id(), BY));
        }
    }
}
