package campus.web.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;

import campus.application.directory.DirectoryUseCases;
import campus.application.directory.InMemoryDirectory;
import campus.application.directory.InMemoryIdentityProvider;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.Instructors;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.RunImports;
import campus.application.shared.InMemoryIdempotencyKeys;
import campus.domain.directory.Role;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.StudentId;
import campus.web.registrar.ImportProblemText;

/** One real HTTP server for all tests of this build, on top of the in-memory core. Tests add what they need to it. */
public final class TestServer {

    /** Each context asks the other, as in the program. */
    public static final InMemoryRegistrar REGISTRAR = new InMemoryRegistrar(InMemoryRegistrar.SETTINGS,
            new Teachers());
    private static final InMemoryDirectory DIRECTORY = new InMemoryDirectory(REGISTRAR.store(),
            student -> REGISTRAR.adapters().studentQueries().find(new StudentId(student.value())).isPresent());
    public static final String PASSWORD = "correct horse battery staple";

    /** Where people can sign in too. */
    public static final InMemoryIdentityProvider PROVIDER = new InMemoryIdentityProvider();

    private static final EmbeddedServer SERVER = start(Map.of());

    private TestServer() {}

    public static String url() {
        return SERVER.getURL().toString();
    }

    /** With the clock of the whole school. */
    public static DirectoryUseCases directory() {
        return DIRECTORY.adapters().useCases(REGISTRAR.clock());
    }

    static int port() {
        return SERVER.getPort();
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.getApplicationContext().getBean(type);
    }

    /** The accounts with that role. */
    private static final class Teachers implements Instructors {

        @Override
        public boolean exist(InstructorId instructor) {
            return all().stream().anyMatch(named -> named.id().equals(instructor));
        }

        @Override
        public List<Named> all() {
            return DIRECTORY.adapters().accountQueries().withRole(Role.INSTRUCTOR).stream()
                    .map(account -> new Named(new InstructorId(account.id().value()), account.username().value()))
                    .toList();
        }
    }

    /** Done by one daemon thread, in the background as in the program. */
    private static RunImports imports(RegistrarUseCases registrar) {
        return registrar.runImports(new ImportProblemText(),
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
    }

    private static EmbeddedServer start(Map<String, Object> properties) {
        RegistrarUseCases registrar = REGISTRAR.useCases();
        RegistrarAdapters adapters = REGISTRAR.adapters();
        DirectoryUseCases directory = directory();
        RunImports imports = imports(registrar);
        directory.provisionAdministrator().provision(PASSWORD);
        return ApplicationContext.builder().environments(Environment.TEST)
                .properties(Map.of("micronaut.security.token.jwt.signatures.secret.generator.secret",
                        "a-secret-of-tests-with-more-than-32-bytes"))
                .properties(properties)
                .singletons(REGISTRAR.settings(), new InMemoryIdempotencyKeys(REGISTRAR.store()),
                        adapters.transactions(), adapters.instructors(), adapters.history(), adapters.refusals(),
                        adapters.recordHistory(),
                        adapters.departmentQueries(), adapters.courseQueries(), adapters.termQueries(),
                        adapters.sectionQueries(), adapters.studentQueries(), adapters.enrollmentQueries(),
                        adapters.statistics(), adapters.aggregates(), adapters.rankings(), adapters.desk(),
                        adapters.assessmentQueries(), adapters.scoreQueries(), adapters.rows(),
                        registrar.manageDepartments(), registrar.manageCourses(), registrar.manageTerms(),
                        registrar.manageSections(), registrar.manageStudents(), registrar.enrollStudent(),
                        registrar.enrollInBulk(),
                        registrar.changeEnrollmentStatus(), registrar.setSections(), registrar.checkEligibility(),
                        registrar.reviewWaitlist(),
                        registrar.changeGrade(), registrar.manageAssessments(), registrar.recordScore(),
                        imports, registrar.importUploads(imports),
                        adapters.importJobQueries(), adapters.keptUploads(), directory.signIn(),
                        directory.keepSessions(), directory.refreshSessions(), directory.keepPersonalTokens(),
                        directory.manageAccounts(), directory.signInElsewhere(PROVIDER, false),
                        DIRECTORY.adapters().personalTokenQueries(),
                        DIRECTORY.adapters().accountQueries(), DIRECTORY.adapters().sessionQueries())
                .start().getBean(EmbeddedServer.class).start();
    }
}
