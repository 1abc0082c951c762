package campus.persistence.registrar;

import campus.application.registrar.AssessmentQueries;
import campus.application.registrar.AssessmentRepository;
import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseRepository;
import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentRepository;
import campus.application.registrar.DeskQueries;
import campus.application.registrar.EnrollmentHistory;
import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentRepository;
import campus.application.registrar.ImportJobQueries;
import campus.application.registrar.ImportJobRepository;
import campus.application.registrar.InMemoryInstructors;
import campus.application.registrar.KeptUploads;
import campus.application.registrar.OfferingQueries;
import campus.application.registrar.RankingQueries;
import campus.application.registrar.RecordHistory;
import campus.application.registrar.RefusedAttempts;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.ScoreQueries;
import campus.application.registrar.ScoreRepository;
import campus.application.registrar.Seats;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionRepository;
import campus.application.registrar.SeenKeys;
import campus.application.registrar.StatisticsQueries;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentRepository;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermRepository;
import campus.application.shared.AggregateQueries;
import campus.application.shared.IdGenerator;
import campus.application.shared.RowQueries;
import campus.application.shared.Transactions;
import campus.persistence.shared.TestSchool;

/** The registrar's adapters, on an empty school. */
final class TestRegistrar {

    private TestRegistrar() {}

    static RegistrarAdapters onH2() {
        return on(TestSchool.onH2().emptied());
    }

    static RegistrarAdapters onServer() {
        return on(TestSchool.onServer().emptied());
    }

    static RegistrarAdapters on(TestSchool school) {
        return new RegistrarAdapters(school.get(Transactions.class), school.get(IdGenerator.class),
                school.get(DepartmentRepository.class), school.get(CourseRepository.class),
                school.get(TermRepository.class), school.get(SectionRepository.class),
                school.get(StudentRepository.class), school.get(EnrollmentRepository.class),
                school.get(EnrollmentHistory.class), school.get(RefusedAttempts.class),
                school.get(RecordHistory.class), school.get(Seats.class),
                school.get(OfferingQueries.class),
                school.get(DepartmentQueries.class), school.get(CourseQueries.class), school.get(TermQueries.class),
                school.get(SectionQueries.class), school.get(StudentQueries.class),
                school.get(EnrollmentQueries.class), school.get(StatisticsQueries.class), school.get(SeenKeys.class),
                school.get(ImportJobRepository.class), school.get(ImportJobQueries.class),
                school.get(KeptUploads.class),
                school.get(AssessmentRepository.class), school.get(AssessmentQueries.class),
                school.get(ScoreRepository.class), school.get(ScoreQueries.class), school.get(RowQueries.class),
                school.get(AggregateQueries.class), school.get(RankingQueries.class),
                school.get(DeskQueries.class), new InMemoryInstructors());
    }
}
