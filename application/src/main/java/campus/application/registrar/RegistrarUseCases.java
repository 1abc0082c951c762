package campus.application.registrar;

import java.util.concurrent.Executor;

import campus.application.shared.Repository;
import campus.domain.registrar.Course;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/**
 * Builds the registrar's use cases from their ports; thread-safe, since they keep no state of their own, but for
 * {@link #runImports}, and refusals for as long as these are being written.
 */
public final class RegistrarUseCases {

    private final RegistrarPorts ports;
    private final RegistrarSettings settings;
    private final RegistrationDesk desk;
    private final SeatTaking seats;
    private final WaitlistPromotion promotion;
    private final RefusalLog refusals;

    public RegistrarUseCases(RegistrarPorts ports, RegistrarSettings settings) {
        this.ports = ports;
        this.settings = settings;
        this.desk = new RegistrationDesk(ports.students(), ports.offerings(), ports.enrollments(), ports.history(),
                ports.refusals(), ports.sections(), ports.seats(), ports.ids(), ports.clock(), settings);
        this.seats = new SeatTaking(desk, ports.ids());
        this.promotion = new WaitlistPromotion(desk, ports.ids());
        this.refusals = new RefusalLog(ports.transactions(), ports.refusals());
    }

    public ManageDepartments manageDepartments() {
        return new ManageDepartmentsService(keeper(ports.departments(), log(RecordFields.DEPARTMENT)), ports.ids());
    }

    public ManageCourses manageCourses() {
        return new ManageCoursesService(ports.transactions(),
                keeper(ports.courses(), courseLog()), ports.courses(),
                ports.departments(), ports.ids());
    }

    public ManageTerms manageTerms() {
        return new ManageTermsService(keeper(ports.terms(), log(RecordFields.TERM)), ports.ids());
    }

    public ManageSections manageSections() {
        return new ManageSectionsService(ports.transactions(), keeper(ports.sections(), log(RecordFields.SECTION)),
                ports.courses(), ports.terms(), ports.instructors(), promotion, ports.ids());
    }

    public ManageStudents manageStudents() {
        return new ManageStudentsService(keeper(ports.students(), log(RecordFields.STUDENT)), ports.ids(),
                ports.clock(), settings);
    }

    public EnrollStudent enrollStudent() {
        return new EnrollStudentService(ports.transactions(), desk, ports.courseQueries(), ports.sectionQueries(),
                promotion, seats, refusals);
    }

    public EnrollInBulk enrollInBulk() {
        return new EnrollInBulkService(ports.transactions(), desk, promotion, seats);
    }

    public ChangeEnrollmentStatus changeEnrollmentStatus() {
        return new ChangeEnrollmentStatusService(ports.transactions(), desk, ports.enrollmentQueries(), promotion,
                new ComputedGrade(ports.scoreQueries()), ports.ids());
    }

    public ChangeGrade changeGrade() {
        return new ChangeGradeService(ports.transactions(), desk, ports.enrollmentQueries(), ports.ids());
    }

    public ManageAssessments manageAssessments() {
        return new ManageAssessmentsService(ports.transactions(),
                keeper(ports.assessments(), log(RecordFields.ASSESSMENT)), ports.assessments(),
                ports.sections(), ports.ids());
    }

    public RecordScore recordScore() {
        return new RecordScoreService(ports.transactions(), desk, ports.enrollmentQueries(), ports.assessments(),
                ports.scores());
    }

    public SetSections setSections() {
        return new SetSectionsService(ports.transactions(), desk, enrollStudent(), changeEnrollmentStatus());
    }

    public CheckEligibility checkEligibility() {
        return new CheckEligibilityService(ports.transactions(), desk);
    }

    public ReviewWaitlist reviewWaitlist() {
        return new ReviewWaitlistService(ports.transactions(), desk);
    }

    public ImportRecords importRecords() {
        return new ImportRecordsService(ports, this, settings, promotion);
    }

    /** Knows the jobs of its process, so there should be one; the worker must do one task at a time. */
    public RunImports runImports(ImportWording wording, Executor worker) {
        return new RunImportsService(ports, importRecords(), wording, worker);
    }

    /** On top of the jobs of the process. */
    public ImportUploads importUploads(RunImports imports) {
        return new ImportUploadsService(ports, imports);
    }

    /** For what is written past {@link #manageCourses}, since it comes in batches. */
    ChangeLog<Course> courseLog() {
        return log(RecordFields.course(ports.departments()));
    }

    private <I extends Identifier, T extends Aggregate<I>> RecordKeeper<I, T> keeper(Repository<I, T> records,
            ChangeLog<T> log) {
        return new RecordKeeper<>(ports.transactions(), records, log, ports.clock());
    }

    private <T extends Aggregate<?>> ChangeLog<T> log(RecordFields<T> fields) {
        return new ChangeLog<>(ports.recordHistory(), fields, ports.ids());
    }
}
