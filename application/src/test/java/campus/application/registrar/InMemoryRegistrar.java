package campus.application.registrar;

import java.time.ZoneOffset;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTransactions;
import campus.application.shared.SequentialIds;
import campus.application.shared.TestClock;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.Terms;

/** An empty school in memory: every adapter of the registrar, and its use cases on top of them. */
public final class InMemoryRegistrar {
    public static final RegistrarSettings SETTINGS = new RegistrarSettings(RegistrationLimits.DEFAULT, ZoneOffset.UTC,
            GradeScale.FOUR_POINT, EnrollmentStatus.DEFAULT_POLICY);
    private final TestClock clock = new TestClock(Terms.DURING_REGISTRATION);
    private final InMemoryStore store = new InMemoryStore();
    private final RegistrarAdapters adapters;
    private final RegistrarSettings settings;

    public InMemoryRegistrar() {
        this(SETTINGS);
    }

    public InMemoryRegistrar(RegistrarSettings settings) {
        this(settings, new InMemoryInstructors());
    }

    /** With instructors of another context. */
    public InMemoryRegistrar(RegistrarSettings settings, Instructors instructors) {
        this.settings = settings;
        this.adapters = adapters(new RegistrarTables(store), instructors);
    }

    /** Stands still, at first at {@link Terms#DURING_REGISTRATION}. */
    public TestClock clock() {
        return clock;
    }

    /** What other contexts of the same school may keep their records in. */
    public InMemoryStore store() {
        return store;
    }

    public RegistrarAdapters adapters() {
        return adapters;
    }

    public RegistrarSettings settings() {
        return settings;
    }

    public RegistrarUseCases useCases() {
        return new RegistrarUseCases(adapters.ports(clock), settings);
    }

    private RegistrarAdapters adapters(RegistrarTables tables, Instructors instructors) {
        InMemoryImportJobs importJobs = new InMemoryImportJobs();
        return new RegistrarAdapters(new InMemoryTransactions(store), new SequentialIds(),
                new InMemoryDepartmentRepository(tables), new InMemoryCourseRepository(tables),
                new InMemoryTermRepository(tables), new InMemorySectionRepository(tables),
                new InMemoryStudentRepository(tables), new InMemoryEnrollmentRepository(tables),
                new InMemoryEnrollmentHistory(tables), new InMemoryRefusedAttempts(tables),
                new InMemoryRecordHistory(tables), new InMemorySeats(tables),
                new InMemoryOfferingQueries(tables),
                new InMemoryDepartmentQueries(tables), new InMemoryCourseQueries(tables),
                new InMemoryTermQueries(tables), new InMemorySectionQueries(tables),
                new InMemoryStudentQueries(tables), new InMemoryEnrollmentQueries(tables),
                new InMemoryStatisticsQueries(tables), new InMemorySeenKeys(), importJobs, importJobs,
                new InMemoryKeptUploads(tables.store()),
                new InMemoryAssessmentRepository(tables), new InMemoryAssessmentQueries(tables),
                new InMemoryScoreRepository(tables), new InMemoryScoreQueries(tables), new InMemoryRowQueries(tables),
                new InMemoryAggregateQueries(tables), new InMemoryRankingQueries(tables),
                new InMemoryDeskQueries(tables), instructors);
    }
}
