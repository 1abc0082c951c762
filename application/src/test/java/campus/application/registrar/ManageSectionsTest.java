package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class ManageSectionsTest
        extends ManageRecordsTest<SectionId, ManageSections.Draft, Section.Details, Section> {

    @Override
    ManageSections manage() {
        return useCases.manageSections();
    }

    @Override
    Repository<SectionId, Section> repository() {
        return adapters.sections();
    }

    @Override
    ManageSections.Draft draft(int number) {
        return new ManageSections.Draft(Ids.course(1), Ids.term(1), details(number));
    }

    @Override
    Section.Details details(int number) {
        return Sections.aSection(number).details();
    }

    @Override
    Section.Details detailsOf(Section record) {
        return record.details();
    }

    @Override
    SectionId id(UUID value) {
        return new SectionId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.SECTION;
    }

    @Override
    List<String> numbered() {
        return List.of("number");
    }

    @Override
    String uniqueField() {
        return "number";
    }

    @Override
    String addDependent(Section record) {
        school.addStudents(50, 50);
        school.add(Enrollments.anEnrollment(50).student(Ids.student(50)).section(record.id()).dropped());
        return "enrollments";
    }

    @Nested
    class CourseAndTerm {

        @Test
        void mustBeThere() {
            assertEquals(unknown("courseId", Ids.course(99).value()),
                    manage().create(new ManageSections.Draft(Ids.course(99), Ids.term(1), details(10)), BY));
            assertEquals(unknown("termId", Ids.term(99).value()),
                    manage().create(new ManageSections.Draft(Ids.course(1), Ids.term(99), details(10)), BY));
        }

        @Test
        void mustBeThereAgainBeforeTheSectionIs() {
            school.add(Courses.aCourse(2));
            school.add(Terms.aTerm(2));
            Section section = delete(done(manage().create(
                    new ManageSections.Draft(Ids.course(2), Ids.term(2), details(10)), BY)));
            school.delete(adapters.courses(), Ids.course(2));
            school.delete(adapters.terms(), Ids.term(2));
            assertEquals(unknown("courseId", Ids.course(2).value()), manage().restore(section.id(), BY));
            useCases.manageCourses().restore(Ids.course(2), BY);
            assertEquals(unknown("termId", Ids.term(2).value()), manage().restore(section.id(), BY));
            useCases.manageTerms().restore(Ids.term(2), BY);
            done(manage().restore(section.id(), BY));
        }

        private RecordOutcome<Section> unknown(String field, UUID id) {
            return new RecordOutcome.UnknownReference<>(field, id);
        }
    }

    @Nested
    class Instructor {

        @Test
        void isSomebodyWhoTeaches() {
            Section.Details taught = Sections.aSection(10).taughtBy(Ids.instructor(1)).details();
            assertEquals(unknown(), manage().create(new ManageSections.Draft(Ids.course(1), Ids.term(1), taught), BY));
            SectionId section = done(manage().create(draft(10), BY)).id();
            assertEquals(unknown(), manage().change(section, 0, taught, BY));
            instructors().add(Ids.instructor(1));
            assertEquals(Ids.instructor(1),
                    done(manage().change(section, 0, taught, BY)).details().instructorId());
        }

        @Test
        void staysWhoDoesNotTeachAnyMore() {
            instructors().add(Ids.instructor(1));
            Sections taught = Sections.aSection(10).taughtBy(Ids.instructor(1));
            SectionId section = done(manage().create(
                    new ManageSections.Draft(Ids.course(1), Ids.term(1), taught.details()), BY)).id();
            instructors().remove(Ids.instructor(1));
            assertEquals(Ids.instructor(1),
                    done(manage().change(section, 0, taught.capacity(7).details(), BY)).details().instructorId());
            done(manage().change(section, 1, taught.taughtBy(null).details(), BY));
            assertEquals(unknown(), manage().change(section, 2, taught.taughtBy(Ids.instructor(1)).details(), BY));
        }

        private InMemoryInstructors instructors() {
            return (InMemoryInstructors) adapters.instructors();
        }

        private RecordOutcome<Section> unknown() {
            return new RecordOutcome.UnknownReference<>("instructorId", Ids.instructor(1).value());
        }
    }

    @Nested
    class Capacity {
        private SectionId section;
        private List<Enrollment> enrollments;

        private void fill() {
            section = school.add(Sections.aSection(1).capacity(2).waitlistCapacity(3)).id();
            school.addStudents(1, 5);
            enrollments = enrollAll(1, 5, section);
        }

        @Test
        void doesNotFallBelowTheSeatsTaken() {
            fill();
            assertEquals(new RecordOutcome.CapacityInUse<Section>("capacity", 2), set(0, 1, 3));
            assertEquals(new RecordOutcome.CapacityInUse<Section>("waitlistCapacity", 3), set(0, 2, 2));
            assertEquals(0, section(1).version());
            assertEquals(1, done(set(0, 2, 3)).version());
        }

        @Test
        void givesItsNewSeatsToThoseWhoWaitInTheirOrder() {
            fill();
            done(set(0, 4, 3));
            assertEquals(List.of(EnrollmentStatus.ACTIVE, EnrollmentStatus.ACTIVE, EnrollmentStatus.ACTIVE,
                    EnrollmentStatus.ACTIVE, EnrollmentStatus.WAITLISTED),
                    enrollments.stream().map(e -> stored(e.id()).status()).toList());
            assertEquals(4, section(1).seatsTaken());
            assertEquals(1, section(1).waitlisted());
            assertEquals(List.of("->WAITLISTED registrar", "WAITLISTED>ACTIVE waitlist a seat became free"),
                    history(enrollments.get(2).id()));
        }

        @Test
        void leavesSeatsFreeWhenAllWhoWaitedHaveOne() {
            fill();
            done(set(0, 10, 3));
            assertEquals(5, section(1).seatsTaken());
            assertEquals(0, section(1).waitlisted());
        }

        @Test
        void givesNoSeatInASectionThatIsClosedUntilItOpens() {
            fill();
            Sections wanted = Sections.aSection(1).capacity(3).waitlistCapacity(3);
            done(manage().change(section, 0, wanted.status(SectionStatus.CLOSED).details(), BY));
            assertEquals(2, section(1).seatsTaken());
            done(manage().change(section, 1, wanted.status(SectionStatus.OPEN).details(), BY));
            assertEquals(3, section(1).seatsTaken());
        }

        private RecordOutcome<Section> set(long version, int capacity, int waitlistCapacity) {
            return manage().change(section, version,
                    Sections.aSection(1).capacity(capacity).waitlistCapacity(waitlistCapacity).details(), BY);
        }
    }
}
