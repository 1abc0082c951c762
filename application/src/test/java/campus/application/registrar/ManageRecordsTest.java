package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Terms;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** What all record-keeping use cases do. Department 1, course 1 and term 1 are there, numbers from 10 are free. */
abstract class ManageRecordsTest<I extends Identifier, N, D, T extends Aggregate<I>> extends UseCaseTest {

    abstract ManageRecords<I, N, D, T> manage();

    abstract Repository<I, T> repository();

    abstract N draft(int number);

    abstract D details(int number);

    abstract D detailsOf(T record);

    abstract I id(UUID value);

    abstract String uniqueField();

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
            assertEquals(new RecordOutcome.Stale<T>(1), manage().change(created.id(), 0, details(12), BY));
            assertEquals(new RecordOutcome.Stale<T>(1), manage().change(created.id(), 2, details(12), BY));
            assertEquals(details(11), detailsOf(school.in(() -> repository().find(created.id())).orElseThrow()));
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
            assertEquals(new RecordOutcome.Stale<T>(0), manage().delete(created.id(), 1L, BY));
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
