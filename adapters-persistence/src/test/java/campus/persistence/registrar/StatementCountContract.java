package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountRepository;
import campus.application.registrar.CriteriaContract;
import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.ImportJob;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.SampleImportJobs;
import campus.application.registrar.School;
import campus.application.registrar.SectionOccupancy;
import campus.application.registrar.StatisticsQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Aggregation.Comparison;
import campus.application.shared.Criteria;
import campus.application.shared.FieldPath;
import campus.application.shared.Grouping;
import campus.application.shared.Groups;
import campus.application.shared.ListRequest;
import campus.application.shared.Metric;
import campus.application.shared.Operator;
import campus.application.shared.Page;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.application.shared.TestClock;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.registrar.Course;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Department;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Section;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** How many statements each read takes: the same number for one row and for two hundred. */
abstract class StatementCountContract {

    private static final int MANY = 200;

    private StatementCounter counter;
    private RegistrarAdapters adapters;
    private School school;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        counter = database().get(StatementCounter.class);
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters).founded();
        school.addStudents(1, 1);
        school.add(Enrollments.anEnrollment(1).completed("3.00"));
        school.run(() -> refuse(1, 1));
    }

    @Test
    final void listsTakeOneAndOneMoreToCount() {
        assertList(1, adapters.departmentQueries()::list);
        assertList(1, adapters.courseQueries()::list);
        assertList(1, adapters.termQueries()::list);
        assertList(1, adapters.studentQueries()::list);
        assertList(1, request -> adapters.enrollmentQueries().ofSection(Ids.section(1), request));
        assertList(1, request -> adapters.enrollmentQueries().ofStudent(Ids.student(1), request));
        assertList(1,
                request -> adapters.enrollmentQueries().enrolledBetween(Instant.EPOCH, School.STAMP.at(), request));
        assertList(1, request -> adapters.statistics().courses(null, null, request));
        assertList(1, request -> adapters.statistics().courses(null, Ids.department(1), request));
        assertList(1, request -> adapters.refusals().ofStudent(Ids.student(1), request));
        assertList(1, request -> adapters.refusals().ofSection(Ids.section(1), request));
    }

    @Test
    final void listsOfSectionsTakeOneMoreForTheMeetings() {
        assertList(2, adapters.sectionQueries()::list);
        assertList(2, request -> adapters.sectionQueries().ofCourse(Ids.course(1), request));
        assertCount(2, () -> adapters.sectionQueries().openSections(Ids.course(1), Terms.aTerm().build().details()
                .startsOn()));
    }

    @Test
    final void accountsTakeTwoMoreForTheirRolesAndIdentities() {
        AccountQueries accounts = database().get(AccountQueries.class);
        int added = 0;
        for (int number : List.of(1, MANY)) {
            while (added < number) {
                addAccount(++added);
            }
            assertCount(3, () -> accounts.find(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0001L))));
            assertCount(3, () -> {
                Page<?> page = accounts.list(new ListRequest(MANY, List.of(), null, false));
                assertEquals(number, page.items().size());
                return page;
            });
            assertCount(4, () -> accounts.list(new ListRequest(MANY, List.of(), null, true)));
        }
    }

    private void addAccount(int number) {
        Account account = new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number)),
                new Username("user" + number), "sha256$1$abc", Set.of(Role.values()));
        adapters.transactions()
                .inTransaction(() -> database().get(AccountRepository.class).add(account, School.STAMP));
    }

    @Test
    final void whatListsAreAskedForTakesNoMore() {
        assertAsked(1);
        addMany();
        assertAsked(MANY);
    }

    private void assertAsked(int items) {
        for (Resource resource : RegistrarResources.ALL) {
            int wanted = resource == RegistrarResources.SECTIONS ? 2 : 1;
            assertAsked(wanted, items, resource, request -> CriteriaContract.page(adapters, resource, request));
            assertAsked(1, items, resource, request -> adapters.rows().page(resource, Criteria.all(), request));
        }
        assertAsked(2, items, RegistrarResources.SECTIONS,
                request -> adapters.sectionQueries().ofCourse(Ids.course(1), request));
        assertAsked(1, items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().ofSection(Ids.section(1), request));
        assertAsked(1, items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().ofStudent(Ids.student(1), request));
        assertAsked(1, items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().enrolledBetween(Instant.EPOCH, School.STAMP.at(), request));
    }

    /** Conditions of all fields along all ways, and the fields of all single related records. */
    private void assertAsked(int wanted, int items, Resource resource, Function<ListRequest, Page<?>> list) {
        Criteria present = new Criteria.And(resource.fields().stream()
                .<Criteria>map(path -> new Criteria.Test(path, new Criteria.Condition.Absent(), true)).toList());
        Criteria filter = new Criteria.Or(List.of(present,
                Operator.GREATER_OR_EQUAL.of(resource.require("version"), List.of(0L))));
        List<FieldPath> include = resource.fields().stream().filter(path -> !path.isMany()).toList();
        assertCount(wanted, () -> {
            Page<?> page = list.apply(new ListRequest(MANY, List.of(), null, false, filter, include));
            assertEquals(items, page.items().size());
            return page;
        });
        assertCount(wanted + 1, () -> list.apply(new ListRequest(MANY, List.of(), null, true, filter, include)));
    }

    @Test
    final void relatedRecordsOfAllOwnersTakeOne() {
        addMany();
        for (Resource resource : RegistrarResources.ALL) {
            List<UUID> owners = adapters.rows().page(resource, Criteria.all(),
                    new ListRequest(MANY, List.of(), null, false)).items().stream().map(Row::id).toList();
            resource.ways().values().stream().filter(way -> way.size() == 1 && way.getFirst().isMany()).forEach(way -> {
                List<FieldPath> fields = way.getFirst().target().fields().stream().map(FieldPath::of).toList();
                assertCount(1, () -> adapters.rows().related(resource.entity(), way.getFirst(), owners, fields));
            });
        }
    }

    @Test
    final void listsOfImportJobsTakeTwoMoreForFilesAndDrops() {
        adapters.importJobs().add(job(1));
        assertList(3, adapters.importJobQueries()::list);
    }

    @Test
    final void findingAnImportJobTakesThree() {
        adapters.importJobs().add(job(1));
        assertCount(3, () -> adapters.importJobQueries().find(job(1).id()));
        assertCount(1, () -> adapters.importJobQueries().rejects(job(1).id(), 0, MANY));
        assertCount(1, () -> adapters.keptUploads().of(job(1).id()));
    }

    @Test
    final void touchingImportJobsTakesOne() {
        adapters.importJobs().add(job(1));
        adapters.importJobs().add(job(2));
        assertCount(1, () -> {
            adapters.importJobs().touch(List.of(job(1).id(), job(2).id()), School.STAMP.at());
            return 0;
        });
    }

    @Test
    final void findingTakesOne() {
        assertCount(1, () -> adapters.departmentQueries().find(Ids.department(1)));
        assertCount(1, () -> adapters.courseQueries().find(Ids.course(1)));
        assertCount(1, () -> adapters.termQueries().find(Ids.term(1)));
        assertCount(1, () -> adapters.studentQueries().find(Ids.student(1)));
        assertCount(1, () -> adapters.enrollmentQueries().find(Ids.enrollment(1)));
        assertCount(1, () -> adapters.enrollmentQueries().transcript(Ids.student(1)));
        assertCount(2, () -> adapters.sectionQueries().find(Ids.section(1)));
        assertCount(2, () -> adapters.courseQueries().prerequisites(Ids.course(1)));
        assertCount(3, () -> adapters.courseQueries().chains(Ids.course(1), PrerequisiteChains.MAX_COURSES));
    }

    @Test
    final void statisticsTakeOneWhateverTheyFind() {
        assertStatistics(1);
        assertStatistics(MANY + 1);
        addMany();
        assertStatistics(1);
    }

    private void assertStatistics(int number) {
        StatisticsQueries statistics = adapters.statistics();
        assertCount(1, () -> statistics.ofSection(Ids.section(number)));
        assertCount(1, () -> statistics.ofCourse(Ids.course(number)));
        assertCount(1, () -> statistics.ofTerm(Ids.term(number)));
        assertCount(1, () -> adapters.desk().concerns(Ids.term(number), 5));
        assertCount(1, () -> adapters.desk().refusals(Ids.term(number), Instant.EPOCH));
        assertCount(1, () -> adapters.desk().awaited(Ids.term(number), null, 100));
        assertCount(1, () -> statistics.courses(Ids.term(number), Ids.department(number), ListRequest.first()));
        for (SectionOccupancy.Order order : SectionOccupancy.Order.values()) {
            assertCount(1, () -> statistics.sections(order, 100));
            assertCount(1, () -> statistics.sections(Ids.term(number), order, 100));
        }
        assertCount(1, () -> adapters.rankings().students(Ids.department(number), Ids.term(number), BigDecimal.ZERO,
                100));
        assertCount(1, () -> adapters.rankings().sections(Ids.term(number), 100));
    }

    @Test
    final void groupsTakeOneHoweverManyThereAre() {
        for (Resource resource : RegistrarResources.ALL) {
            assertCount(1, () -> groups(resource));
        }
        addMany();
        for (Resource resource : RegistrarResources.ALL) {
            assertCount(1, () -> groups(resource));
        }
        assertEquals(MANY, groups(RegistrarResources.STUDENTS).groups().size());
    }

    /** Each record is a group, in an order of its own. */
    private Groups groups(Resource resource) {
        Metric metric = new Metric(Metric.Function.MAX, resource.field("version").orElseThrow());
        return adapters.aggregates().aggregate(resource, Criteria.all(), Criteria.all(),
                new Aggregation(List.of(Grouping.by(resource.field("id").orElseThrow())), List.of(Metric.COUNT),
                        List.of(new Aggregation.Having(metric, Comparison.LESS, BigDecimal.TEN)),
                        List.of(new Aggregation.Order(metric, true)), Aggregation.MAX_LIMIT));
    }

    @Test
    final void offeringTakesOne() {
        assertCount(1, () -> adapters.offerings().offering(Ids.section(1)));
        addMany();
        assertCount(1, () -> adapters.offerings().offering(Ids.section(1)));
    }

    @Test
    final void academicRecordTakesOne() {
        assertCount(1, () -> adapters.transactions()
                .inTransaction(() -> adapters.enrollments().academicRecord(Ids.student(1))));
        addMany();
        assertCount(1, () -> adapters.transactions()
                .inTransaction(() -> adapters.enrollments().academicRecord(Ids.student(1))));
    }

    @Test
    final void bulkEnrollmentTakesTheSameForOneAndForMany() {
        school.addStudents(2, MANY + 2);
        school.add(Sections.aSection(2).capacity(MANY + 1).meeting("MON WED", "09:00", "10:00"));
        school.add(Sections.aSection(3).capacity(MANY / 2).waitlistCapacity(MANY / 2));
        assertCount(3, () -> bulk(2, true, 2, 2));
        assertCount(3, () -> bulk(2, true, 3, MANY + 2));
        assertCount(8, () -> bulk(2, false, 2, 2));
        assertCount(8, () -> bulk(2, false, 3, MANY + 2));
        assertCount(9, () -> bulk(3, false, 3, MANY + 2));
        assertCount(6, () -> bulk(3, false, 3, MANY + 2));
    }

    /** What students do to each other on registration day. */
    @Test
    final void enrollingTakesSixAndARefusalByAFullSectionThree() {
        school.addStudents(2, 4);
        school.add(Sections.aSection(2).capacity(1).waitlistCapacity(1).meeting("MON WED", "09:00", "10:00"));
        assertCount(6, () -> enroll(2, 2));
        assertCount(7, () -> enroll(3, 2));
        assertCount(3, () -> enroll(4, 2));
    }

    private EnrollStudent.Outcome enroll(int student, int section) {
        return useCases().enrollStudent().enroll(new EnrollStudent.Command(Ids.student(student),
                new EnrollStudent.Target.InSection(Ids.section(section)), School.STAMP.by()));
    }

    private RegistrarUseCases useCases() {
        return new RegistrarUseCases(adapters.ports(new TestClock(Terms.DURING_REGISTRATION)),
                InMemoryRegistrar.SETTINGS);
    }

    private EnrollInBulk.Outcome bulk(int section, boolean dryRun, int first, int last) {
        return useCases().enrollInBulk().enroll(new EnrollInBulk.Command(Ids.section(section),
                IntStream.rangeClosed(first, last).mapToObj(Ids::student).toList(), EnrollInBulk.Mode.PARTIAL,
                dryRun, School.STAMP.by()));
    }

    @Test
    final void waitlistsTakeTheSameForOneAndForMany() {
        school.add(Sections.aSection(2).capacity(MANY).waitlistCapacity(MANY));
        school.claim(Ids.section(2), MANY);
        int waiting = 0;
        for (int number : List.of(1, MANY)) {
            while (waiting < number) {
                school.addStudents(++waiting + 1, waiting + 1);
                school.add(Enrollments.anEnrollment(waiting + 1).student(Ids.student(waiting + 1))
                        .section(Ids.section(2)).waitlisted());
                school.run(() -> adapters.seats().joinWaitlist(Ids.section(2)));
            }
            assertCount(5, () -> assertInstanceOf(ReviewWaitlist.Outcome.Reviewed.class,
                    useCases().reviewWaitlist().review(Ids.section(2))));
            assertCount(1, () -> adapters.desk().awaited(Ids.term(1), null, 100));
        }
        school.run(() -> adapters.seats().release(Ids.section(2)));
        assertCount(2, () -> adapters.desk().awaited(Ids.term(1), Ids.department(1), 100));
    }

    @Test
    final void historyOfAWaitlistTakesOne() {
        assertCount(1, () -> adapters.history().ofWaiting(Ids.section(1)));
        addMany();
        assertCount(1, () -> adapters.history().ofWaiting(Ids.section(1)));
    }

    @Test
    final void historyOfARecordTakesOneMoreForTheFields() {
        assertCount(1, () -> history(false));
        note(1, 1);
        assertCount(2, () -> history(false));
        note(2, MANY);
        assertCount(2, () -> history(false));
        assertCount(3, () -> history(true));
        assertEquals(MANY + 1, history(false).items().size());
    }

    private Page<RecordChange> history(boolean count) {
        return adapters.recordHistory().of(RecordKind.DEPARTMENT, Ids.department(1).value(),
                new ListRequest(MANY + 1, List.of(), null, count));
    }

    @Test
    final void notingManyChangesTakesTwo() {
        assertCount(2, () -> {
            note(1, MANY);
            return 0;
        });
    }

    private void note(int first, int last) {
        school.run(() -> adapters.recordHistory()
                .append(IntStream.rangeClosed(first, last)
                        .mapToObj(number -> new RecordChange(Ids.recordChange(number), RecordKind.DEPARTMENT,
                                Ids.department(1).value(), number, RecordChange.What.CHANGED, School.STAMP.at(),
                                School.STAMP.by(), List.of(new RecordChange.Field("code", "a", "b"),
                                        new RecordChange.Field("name", "a", null))))
                        .toList()));
    }

    /** The record is held, changed and read; its history takes one statement, and one for the fields that differ. */
    @Test
    final void changingARecordTakesFiveAndDeletingAndRestoringFourEach() {
        school.add(Departments.aDepartment(2));
        ManageDepartments manage = useCases().manageDepartments();
        assertCount(5, () -> manage.change(Ids.department(2), 0, Departments.aDepartment(3).details(),
                School.STAMP.by()));
        assertCount(4, () -> manage.delete(Ids.department(2), 1L, School.STAMP.by()));
        assertCount(4, () -> manage.restore(Ids.department(2), School.STAMP.by()));
        assertCount(2, () -> manage.dependents(Ids.department(2)));
    }

    @Test
    final void findingByKeysTakesOne() {
        addMany();
        List<StudentNumber> numbers = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> new StudentNumber("S" + number)).toList();
        assertCount(1, () -> adapters.transactions()
                .inTransaction(() -> adapters.students().findByNumbers(numbers)));
    }

    /** All batches of an addAll count as one, whatever the driver makes of it. */
    @Test
    final void addingABatchTakesOne() {
        assertCount(1, () -> {
            school.addStudents(2, MANY);
            return 0;
        });
        assertCount(1, () -> adapters.transactions().inTransaction(() -> {
            refuse(2, MANY);
            return 0;
        }));
    }

    @Test
    final void addingABatchOfSectionsTakesOneMoreForTheMeetings() {
        assertCount(2, () -> adapters.transactions().inTransaction(() -> {
            adapters.sections().addAll(sections(), School.STAMP);
            return 0;
        }));
    }

    private static ImportJob job(int number) {
        return SampleImportJobs.queued(number, School.STAMP.at());
    }

    private <V> void assertList(int wanted, Function<ListRequest, Page<V>> list) {
        ListRequest plain = new ListRequest(MANY, List.of(), null, false);
        ListRequest counted = new ListRequest(MANY, List.of(), null, true);
        assertCount(wanted, () -> list.apply(plain));
        assertCount(wanted + 1, () -> list.apply(counted));
        addMany();
        assertCount(wanted, () -> assertSize(list.apply(plain)));
        assertCount(wanted + 1, () -> list.apply(counted));
        found();
    }

    private static <V> Page<V> assertSize(Page<V> page) {
        assertEquals(MANY, page.items().size());
        return page;
    }

    private void assertCount(int wanted, Supplier<?> work) {
        List<String> statements = counter.during(work);
        assertEquals(wanted, statements.size(), () -> String.join("\n", statements));
    }

    private void refuse(int first, int last) {
        adapters.refusals().append(IntStream.rangeClosed(first, last)
                .mapToObj(number -> new RefusedAttempt(Ids.refusal(number), Ids.student(1), Ids.section(1),
                        List.of("section-full"), School.STAMP.at(), School.STAMP.by()))
                .toList());
    }

    /**
     * Departments, courses, terms, sections, students, refusals and enrollments up to two hundred, all tied to the
     * first.
     */
    private void addMany() {
        school.addStudents(2, MANY);
        List<Department> departments = IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> Departments.aDepartment(number).build()).toList();
        List<Course> courses = IntStream.rangeClosed(2, MANY).mapToObj(number -> Courses.aCourse(number).build())
                .toList();
        List<Term> terms = IntStream.rangeClosed(2, MANY).mapToObj(number -> Terms.aTerm(number).build()).toList();
        school.run(() -> {
            adapters.departments().addAll(departments, School.STAMP);
            adapters.courses().addAll(courses, School.STAMP);
            adapters.terms().addAll(terms, School.STAMP);
            adapters.sections().addAll(sections(), School.STAMP);
            adapters.enrollments().addAll(IntStream.rangeClosed(2, MANY).mapToObj(number -> Enrollments
                    .anEnrollment(number).student(Ids.student(number)).waitlisted().build()).toList(), School.STAMP);
            adapters.enrollments().addAll(IntStream.rangeClosed(2, MANY).mapToObj(number -> Enrollments
                    .anEnrollment(MANY + number).section(Ids.section(number)).build()).toList(), School.STAMP);
            refuse(2, MANY);
        });
        IntStream.rangeClosed(2, MANY).forEach(number -> adapters.importJobs().add(job(number)));
        school.require(Ids.course(1), new Prerequisites(IntStream.rangeClosed(2, 40).mapToObj(
                number -> new Prerequisites.Group(number, List.of(new Prerequisites.Alternative(Ids.course(number),
                        Grade.LOWEST, false))))
                .toList()));
    }

    private static List<Section> sections() {
        return IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> Sections.aSection(number).meeting("MON WED", "09:00", "10:00").build()).toList();
    }
}
