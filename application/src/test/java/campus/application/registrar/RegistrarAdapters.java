package campus.application.registrar;

import java.time.InstantSource;

import campus.application.shared.AggregateQueries;
import campus.application.shared.IdGenerator;
import campus.application.shared.RowQueries;
import campus.application.shared.Transactions;

/** One adapter for each out-port of the registrar, all on the same data. */
public record RegistrarAdapters(Transactions transactions, IdGenerator ids, DepartmentRepository departments,
        CourseRepository courses, TermRepository terms, SectionRepository sections, StudentRepository students,
        EnrollmentRepository enrollments, EnrollmentHistory history, RefusedAttempts refusals,
        RecordHistory recordHistory, Seats seats,
        OfferingQueries offerings,
        DepartmentQueries departmentQueries, CourseQueries courseQueries, TermQueries termQueries,
        SectionQueries sectionQueries, StudentQueries studentQueries, EnrollmentQueries enrollmentQueries,
        StatisticsQueries statistics, SeenKeys seenKeys, ImportJobRepository importJobs,
        ImportJobQueries importJobQueries, KeptUploads keptUploads, AssessmentRepository assessments,
        AssessmentQueries assessmentQueries, ScoreRepository scores, ScoreQueries scoreQueries, RowQueries rows,
        AggregateQueries aggregates, RankingQueries rankings, DeskQueries desk,
        Instructors instructors) {

    /** What the use cases need of these. */
    public RegistrarPorts ports(InstantSource clock) {
        return new RegistrarPorts(transactions, ids, clock, departments, courses, terms, sections, students,
                enrollments, history, refusals, recordHistory, seats, offerings, enrollmentQueries, courseQueries,
                sectionQueries,
                seenKeys, importJobs, keptUploads,
                assessments, scores, scoreQueries, instructors);
    }

    /** The same adapters with other seats, for a test in which somebody else is faster. */
    public RegistrarAdapters withSeats(Seats other) {
        return new RegistrarAdapters(transactions, ids, departments, courses, terms, sections, students, enrollments,
                history, refusals, recordHistory, other, offerings, departmentQueries, courseQueries, termQueries,
                sectionQueries,
                studentQueries, enrollmentQueries, statistics, seenKeys, importJobs, importJobQueries,
                keptUploads, assessments,
                assessmentQueries, scores, scoreQueries, rows, aggregates, rankings, desk, instructors);
    }

    /** The same adapters with other transactions, for a test in which somebody else is faster. */
    public RegistrarAdapters withTransactions(Transactions other) {
        return new RegistrarAdapters(other, ids, departments, courses, terms, sections, students, enrollments,
                history, refusals, recordHistory, seats, offerings, departmentQueries, courseQueries, termQueries,
                sectionQueries,
                studentQueries, enrollmentQueries, statistics, seenKeys, importJobs, importJobQueries,
                keptUploads, assessments,
                assessmentQueries, scores, scoreQueries, rows, aggregates, rankings, desk, instructors);
    }
}
