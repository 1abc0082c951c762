package campus.application.registrar;

import java.util.Comparator;
import java.util.List;

import campus.domain.shared.Actor;

final class ImportRecordsService implements ImportRecords {

    private final RegistrarPorts ports;
    private final RegistrarUseCases useCases;
    private final RegistrarSettings settings;

    private final EnrollmentRows enrollments;
    private final LegacyEnrollmentRows legacyEnrollments;
    private final DropGuard guard;

    ImportRecordsService(RegistrarPorts ports, RegistrarUseCases useCases, RegistrarSettings settings,
            WaitlistPromotion promotion) {
        PastEnrollments past = new PastEnrollments(ports, settings, promotion);
        this.ports = ports;
        this.useCases = useCases;
        this.settings = settings;
        this.enrollments = new EnrollmentRows(ports, settings, past);
        this.legacyEnrollments = new LegacyEnrollmentRows(ports, settings, past);
        this.guard = new DropGuard(ports, enrollments);
    }

    @Override
    public Outcome run(List<ImportFile> files, Options options, Actor by, Progress progress) {
        List<ImportFile> ordered = files.stream().sorted(Comparator.comparing(ImportFile::kind)).toList();
        List<SectionDrops> drops = options.allowDrops() ? List.of() : guard.tooMany(ordered);
        if (!drops.isEmpty()) {
            return new Outcome.TooManyDrops(drops);
        }
        return options.dryRun() ? rehearse(ordered, by, progress) : read(ordered, by, progress);
    }

    private Outcome rehearse(List<ImportFile> files, Actor by, Progress progress) {
        try {
            return ports.transactions().inTransaction(() -> {
                throw new RehearsedException(read(files, by, progress));
            });
        } catch (RehearsedException e) {
            return e.outcome;
        }
    }

    private Outcome read(List<ImportFile> files, Actor by, Progress progress) {
        progress.started();
        return new Outcome.Done(files.stream().map(file -> new Report(file.name(), file.kind(),
                new ImportReading<>(ports, file, rows(file.kind()), by, progress).run())).toList());
    }

    private ImportRows<?> rows(ImportKind kind) {
        return switch (kind) {
            case DEPARTMENTS -> new DepartmentRows(ports, useCases.manageDepartments());
            case COURSES -> new CourseRows(ports, useCases.manageCourses());
            case PREREQUISITES -> new PrerequisiteRows(ports.courses(), useCases.courseLog(), settings.gradeScale());
            case TERMS -> new TermRows(ports, useCases.manageTerms(), settings.zone());
            case SECTIONS -> new SectionRows(ports, useCases.manageSections());
            case STUDENTS -> new StudentRows(ports, useCases.manageStudents(), settings);
            case ENROLLMENTS -> enrollments;
            case LEGACY_ENROLLMENTS -> legacyEnrollments;
        };
    }

    /** Ends a dry run: what was written is rolled back, and what became of the rows is kept. */
    private static final class RehearsedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        RehearsedException(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
