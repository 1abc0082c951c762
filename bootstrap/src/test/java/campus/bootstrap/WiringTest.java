package campus.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.application.directory.KeepPersonalTokens;
import campus.application.directory.KeepSessions;
import campus.application.directory.ManageAccounts;
import campus.application.directory.ProvisionAdministrator;
import campus.application.directory.RefreshSessions;
import campus.application.directory.SignIn;
import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.CheckEligibility;
import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportUploads;
import campus.application.registrar.ManageAssessments;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.ManageSections;
import campus.application.registrar.ManageStudents;
import campus.application.registrar.ManageTerms;
import campus.application.registrar.RecordScore;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.RunImports;
import campus.application.registrar.SetSections;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WiringTest {

    private static final List<Class<?>> IN_PORTS = List.of(ManageDepartments.class, ManageCourses.class,
            ManageTerms.class, ManageSections.class, ManageStudents.class, EnrollStudent.class, EnrollInBulk.class,
            ChangeEnrollmentStatus.class, ChangeGrade.class, ManageAssessments.class, RecordScore.class,
            CheckEligibility.class, SetSections.class, ImportRecords.class,
            RunImports.class, ImportUploads.class, ReviewWaitlist.class,
            SignIn.class, KeepSessions.class, RefreshSessions.class, KeepPersonalTokens.class,
            ManageAccounts.class,
            ProvisionAdministrator.class);

    @TempDir private Path folder;

    @Test
    void givesEachUseCaseExactlyOnce() {
        try (RunningCampus campus = RunningCampus.with(Map.of("CAMPUS_DATA", folder.toString()))) {
            for (Class<?> port : IN_PORTS) {
                assertEquals(1, campus.context().getBeansOfType(port).size(), port.getSimpleName());
            }
        }
    }
}
