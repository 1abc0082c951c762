package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountRepository;
import campus.application.registrar.CriteriaContract;
import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.RegistrarResources;
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
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.registrar.Ids;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How many statements each read takes: the same number for one row and for two hundred. */
abstract class StatementCountContract extends StatementCounts {

    @Test
    final void listsTakeOneAndOneMoreToCount() {
        assertList(1, adapters.departmentQueries()::list);
        assertList(1, adapters.courseQueries()::list);
        assertList(1, adapters.termQueries()::list);
        assertList(1, adapters.studentQueries()::list);
        assertList(1, 2, request -> adapters.enrollmentQueries().ofSection(Ids.section(1), request));
        assertList(1, request -> adapters.enrollmentQueries().ofStudent(Ids.student(1), request));
        assertList(1, 2,
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
            int wanted = resource == RegistrarResources.SECTIONS ? 2
                    : resource == RegistrarResources.ENROLLMENTS ? ofEnrollments(items) : 1;
            assertAsked(wanted, items, resource, request -> CriteriaContract.page(adapters, resource, request));
            assertAsked(1, items, resource, request -> adapters.rows().page(resource, Criteria.all(), request));
        }
        assertAsked(2, items, RegistrarResources.SECTIONS,
                request -> adapters.sectionQueries().ofCourse(Ids.course(1), request));
        assertAsked(ofEnrollments(items), items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().ofSection(Ids.section(1), request));
        assertAsked(1, items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().ofStudent(Ids.student(1), request));
        assertAsked(ofEnrollments(items), items, RegistrarResources.ENROLLMENTS,
                request -> adapters.enrollmentQueries().enrolledBetween(Instant.EPOCH, School.STAMP.at(), request));
    }

    /** The places of those who wait take one more; the first enrollment does not wait. */
    private static int ofEnrollments(int items) {
        return items == 1 ? 1 : 2;
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
    final void findingByKeysTakesOne() {
        addMany();
        List<StudentNumber> numbers = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> new StudentNumber("S" + number)).toList();
        assertCount(1, () -> adapters.transactions()
                .inTransaction(() -> adapters.students().findByNumbers(numbers)));
    }
}
