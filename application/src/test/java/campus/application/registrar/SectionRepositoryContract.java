package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link SectionRepository} does. */
public abstract class SectionRepositoryContract extends RegistrarRepositoryContract<SectionId, Section> {

    @Override
    protected final SectionRepository repository() {
        return school().adapters().sections();
    }

    @Override
    protected final void arrange(School empty) {
        empty.add(Departments.aDepartment(1));
        empty.add(Courses.aCourse(1));
        empty.add(Courses.aCourse(2));
        empty.add(Terms.aTerm(1));
        empty.add(Terms.aTerm(2));
    }

    @Override
    protected final Section record(int number) {
        return Sections.aSection(number).meeting("MON WED", "09:00", "10:15").build();
    }

    @Override
    protected final Section changed(Section record) {
        return record.with(Sections.aSection().number(record.details().number().value()).capacity(31)
                .waitlistCapacity(4).meeting("TUE", "08:00", "08:50").meeting("THU", "13:00", "14:30").details());
    }

    @Override
    protected final Map<String, BinaryOperator<Section>> uniqueFields() {
        return Map.of("number", (record, holder) -> numbered(record, holder.details().number()));
    }

    @Override
    protected final List<Section> variants() {
        List<Section> variants = new ArrayList<>();
        for (SectionStatus status : SectionStatus.values()) {
            variants.add(Sections.aSection(100 + status.ordinal()).status(status).build());
            variants.add(Sections.aSection(110 + status.ordinal()).status(status).instructor(null)
                    .taughtBy(Ids.instructor(1)).build());
        }
        Sections full = Sections.aSection(123);
        for (int hour = 0; hour < Section.MAX_MEETINGS; hour++) {
            full.meeting("FRI", "%02d:00".formatted(20 - hour), "%02d:30".formatted(20 - hour));
        }
        variants.addAll(List.of(Sections.aSection(120).capacity(0).waitlistCapacity(0).build(),
                Sections.aSection(121).capacity(Section.MAX_CAPACITY).waitlistCapacity(Section.MAX_CAPACITY)
                        .number("A" + "Z".repeat(SectionNumber.MAX_LENGTH - 1)).build(),
                Sections.aSection(122).instructor(SampleTexts.LONGEST_NAME)
                        .meeting("MON TUE WED THU FRI SAT SUN", "00:00", "23:59").build(),
                full.build(),
                Sections.aSection(124).instructor(SampleTexts.NAME).meeting("SUN", "23:58", "23:59")
                        .meeting("MON", "00:00", "00:01").meeting("SUN", "00:00", "00:01").build()));
        return variants;
    }

    @Override
    protected final Section inPlaceOf(Section record, Section stored) {
        return stored.with(record.details());
    }

    private static Section numbered(Section section, SectionNumber number) {
        Section.Details d = section.details();
        return section.with(new Section.Details(number, d.capacity(), d.waitlistCapacity(), d.status(),
                d.instructor(), d.instructorId(), d.meetings()));
    }

    @Nested
    class Number {

        @Test
        void isFreeInAnotherCourseOrTerm() {
            add(Sections.aSection(1).number("A").build());
            add(Sections.aSection(2).number("A").course(Ids.course(2)).build());
            add(Sections.aSection(3).number("A").term(Ids.term(2)).build());
        }

        @Test
        void findsLiveAndDeletedOnesAmongAThousandKeys() {
            assertFoundByKeys(section -> new SectionRepository.Key(section.courseId(), section.termId(),
                    section.details().number()), repository()::findByKeys);
        }

        @Test
        void findsNothingUnderTheRightNumberInTheWrongCourse() {
            Section section = add(record(1));
            assertEquals(Map.of(), in(() -> repository().findByKeys(List.of(new SectionRepository.Key(Ids.course(2),
                    section.termId(), section.details().number())))));
        }
    }

    @Nested
    class OfferedIn {

        @Test
        void tellsTheLiveSectionsOfCoursesWithTheEndOfTheirTerms() {
            Section first = add(record(1));
            Section later = add(Sections.aSection(2).term(Ids.term(2)).build());
            addDeleted(record(3));
            Section other = add(Sections.aSection(4).course(Ids.course(2)).build());
            Map<CourseId, List<SectionRepository.Offered>> offered = in(() -> repository()
                    .offeredIn(List.of(Ids.course(1), Ids.course(2), Ids.course(99))));
            assertEquals(Set.of(offered(first, 1), offered(later, 2)), Set.copyOf(offered.get(Ids.course(1))));
            assertEquals(List.of(offered(other, 1)), offered.get(Ids.course(2)));
            assertEquals(2, offered.size());
            assertEquals(Map.of(), in(() -> repository().offeredIn(List.of())));
        }

        private static SectionRepository.Offered offered(Section section, int term) {
            return new SectionRepository.Offered(section.id(), section.courseId(),
                    Terms.aTerm(term).build().details().endsOn());
        }
    }

    @Nested
    class Counters {

        @Test
        void stayAsTheyAreWhenDetailsAreSaved() {
            Section before = add(Sections.aSection(1).capacity(1).waitlistCapacity(2).build());
            school().run(() -> {
                assertTrue(school().adapters().seats().claim(before.id()));
                assertTrue(school().adapters().seats().joinWaitlist(before.id()));
            });
            written(in(() -> repository().update(changed(before), STAMP)));
            Section after = school().section(before.id());
            assertEquals(1, after.seatsTaken());
            assertEquals(1, after.waitlisted());
            assertEquals(31, after.details().capacity());
            assertEquals(1, after.version());
        }

        @Test
        void surviveDeletionAndRestoration() {
            Section section = add(record(1));
            school().claim(section.id(), 2);
            school().delete(repository(), section.id());
            in(() -> repository().restore(section.id(), STAMP));
            assertEquals(2, school().section(section.id()).seatsTaken());
        }
    }

    @Nested
    class DependentsOfASection {

        @Test
        void areEnrollmentsOfAnyStatus() {
            add(record(1));
            add(record(2));
            school().addStudents(1, 3);
            school().add(Enrollments.anEnrollment(1).dropped());
            school().add(Enrollments.anEnrollment(2).student(Ids.student(2)).waitlisted());
            school().add(Enrollments.anEnrollment(3).student(Ids.student(3)).section(Ids.section(2)));
            assertEquals(List.of(new Dependents("enrollments", 2)),
                    in(() -> repository().dependents(Ids.section(1))));
        }

        @Test
        void areItsLiveAssessments() {
            add(record(1));
            add(record(2));
            school().add(Assessments.anAssessment(1));
            school().add(Assessments.anAssessment(2));
            school().add(Assessments.anAssessment(3).section(Ids.section(2)));
            school().delete(school().adapters().assessments(), Ids.assessment(2));
            assertEquals(List.of(new Dependents("assessments", 1)),
                    in(() -> repository().dependents(Ids.section(1))));
        }
    }
}
