package campus.bootstrap;

import java.time.InstantSource;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import campus.application.directory.AccountQueries;
import campus.application.registrar.AssessmentRepository;
import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.CheckEligibility;
import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseRepository;
import campus.application.registrar.DepartmentRepository;
import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollmentHistory;
import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentRepository;
import campus.application.registrar.ImportJobRepository;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportUploads;
import campus.application.registrar.ImportWording;
import campus.application.registrar.Instructors;
import campus.application.registrar.KeptUploads;
import campus.application.registrar.ManageAssessments;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.ManageSections;
import campus.application.registrar.ManageStudents;
import campus.application.registrar.ManageTerms;
import campus.application.registrar.OfferingQueries;
import campus.application.registrar.RecordHistory;
import campus.application.registrar.RecordScore;
import campus.application.registrar.RefusedAttempts;
import campus.application.registrar.RegistrarPorts;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.RunImports;
import campus.application.registrar.ScoreQueries;
import campus.application.registrar.ScoreRepository;
import campus.application.registrar.Seats;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionRepository;
import campus.application.registrar.SeenKeys;
import campus.application.registrar.SetSections;
import campus.application.registrar.StudentRepository;
import campus.application.registrar.TermRepository;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;

/** Wires the registrar. A school with other status transitions or another grade scale replaces them in the settings. */
@Factory
final class RegistrarFactory {

    @Singleton
    RegistrarSettings settings(Configuration configuration) {
        return new RegistrarSettings(configuration.limits(), configuration.zone(), GradeScale.FOUR_POINT,
                EnrollmentStatus.DEFAULT_POLICY);
    }

    @Singleton
    Instructors instructors(AccountQueries accounts) {
        return new AccountInstructors(accounts);
    }

    @Singleton
    RegistrarPorts ports(Transactions transactions, IdGenerator ids, InstantSource clock,
            DepartmentRepository departments, CourseRepository courses, TermRepository terms,
            SectionRepository sections, StudentRepository students, EnrollmentRepository enrollments,
            EnrollmentHistory history, RefusedAttempts refusals, RecordHistory recordHistory, Seats seats,
            OfferingQueries offerings,
            EnrollmentQueries enrollmentQueries, CourseQueries courseQueries,
            SectionQueries sectionQueries, SeenKeys seenKeys, ImportJobRepository importJobs,
            KeptUploads keptUploads,
            AssessmentRepository assessments, ScoreRepository scores, ScoreQueries scoreQueries,
            Instructors instructors) {
        return new RegistrarPorts(transactions, ids, clock, departments, courses, terms, sections, students,
                enrollments, history, refusals, recordHistory, seats, offerings, enrollmentQueries, courseQueries,
                sectionQueries,
                seenKeys,
                importJobs, keptUploads, assessments, scores, scoreQueries, instructors);
    }

    @Singleton
    RegistrarUseCases useCases(RegistrarPorts ports, RegistrarSettings settings) {
        return new RegistrarUseCases(ports, settings);
    }

    @Singleton
    ManageDepartments manageDepartments(RegistrarUseCases useCases) {
        return useCases.manageDepartments();
    }

    @Singleton
    ManageCourses manageCourses(RegistrarUseCases useCases) {
        return useCases.manageCourses();
    }

    @Singleton
    ManageTerms manageTerms(RegistrarUseCases useCases) {
        return useCases.manageTerms();
    }

    @Singleton
    ManageSections manageSections(RegistrarUseCases useCases) {
        return useCases.manageSections();
    }

    @Singleton
    ManageStudents manageStudents(RegistrarUseCases useCases) {
        return useCases.manageStudents();
    }

    @Singleton
    EnrollStudent enrollStudent(RegistrarUseCases useCases) {
        return useCases.enrollStudent();
    }

    @Singleton
    EnrollInBulk enrollInBulk(RegistrarUseCases useCases) {
        return useCases.enrollInBulk();
    }

    @Singleton
    ChangeEnrollmentStatus changeEnrollmentStatus(RegistrarUseCases useCases) {
        return useCases.changeEnrollmentStatus();
    }

    @Singleton
    SetSections setSections(RegistrarUseCases useCases) {
        return useCases.setSections();
    }

    @Singleton
    ChangeGrade changeGrade(RegistrarUseCases useCases) {
        return useCases.changeGrade();
    }

    @Singleton
    ManageAssessments manageAssessments(RegistrarUseCases useCases) {
        return useCases.manageAssessments();
    }

    @Singleton
    RecordScore recordScore(RegistrarUseCases useCases) {
        return useCases.recordScore();
    }

    @Singleton
    CheckEligibility checkEligibility(RegistrarUseCases useCases) {
        return useCases.checkEligibility();
    }

    @Singleton
    ReviewWaitlist reviewWaitlist(RegistrarUseCases useCases) {
        return useCases.reviewWaitlist();
    }

    @Singleton
    ImportRecords importRecords(RegistrarUseCases useCases) {
        return useCases.importRecords();
    }

    @Singleton
    RunImports runImports(RegistrarUseCases useCases, ImportWording wording, ImportThreads threads) {
        RunImports imports = useCases.runImports(wording, threads);
        threads.serve(imports);
        return imports;
    }

    @Singleton
    ImportUploads importUploads(RegistrarUseCases useCases, RunImports imports) {
        return useCases.importUploads(imports);
    }
}
