package campus.application.registrar;

import java.time.InstantSource;

import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;

/** Everything that the registrar's use cases need from outside. The clock gives microseconds at the finest. */
public record RegistrarPorts(Transactions transactions, IdGenerator ids, InstantSource clock,
        DepartmentRepository departments, CourseRepository courses, TermRepository terms, SectionRepository sections,
        StudentRepository students, EnrollmentRepository enrollments, EnrollmentHistory history,
        RefusedAttempts refusals, RecordHistory recordHistory, Seats seats,
        OfferingQueries offerings, EnrollmentQueries enrollmentQueries, CourseQueries courseQueries,
        SectionQueries sectionQueries, SeenKeys seenKeys,
        ImportJobRepository importJobs, KeptUploads keptUploads, AssessmentRepository assessments,
        ScoreRepository scores,
        ScoreQueries scoreQueries, Instructors instructors) {
}
