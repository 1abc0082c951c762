package campus.web.shared.page;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micronaut.web.router.Router;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Browser;
import campus.web.shared.TestServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may use which page. What is meant stands here once more, so that no annotation opens a page by mistake. */
class PageAccessTest {

    private static final String ID = "ffffffff-ffff-7fff-8fff-ffffffffffff";

    private static final Map<String, List<String>> ROLES = Map.of(
            "everybody", List.of(),
            "members", List.of("admin", "registrar", "instructor", "student", "viewer"),
            "readers", List.of("admin", "registrar", "viewer"),
            "owners", List.of("admin", "registrar", "instructor", "viewer"),
            "teaching", List.of("admin", "registrar", "instructor", "viewer"),
            "grading", List.of("admin", "registrar", "instructor"),
            "office", List.of("admin", "registrar"),
            "admins", List.of("admin"),
            "students", List.of("student"),
            "instructors", List.of("instructor"));
    /** The other tests go on with the sessions that these would end; they do nothing to anybody else's. */
    private static final Set<String> END_THE_SESSION = Set.of("POST /sign-out", "POST /account/sessions/end");

    private static final Map<String, String> POLICY = """
            everybody GET /
            everybody GET /docs
            everybody GET /docs/openapi.yml
            everybody GET /health
            everybody GET /health/{}
            everybody GET /problems
            everybody GET /problems/{}
            everybody GET /sign-in
            everybody POST /sign-in
            everybody POST /sign-out
            members GET /account
            members POST /account/password
            members POST /account/sessions/end
            admins GET /accounts
            admins GET /accounts/new
            admins POST /accounts
            admins GET /accounts/{}
            admins POST /accounts/{}
            admins POST /accounts/{}/password
            admins POST /accounts/{}/unlink
            admins POST /accounts/{}/tokens/{}/revoke
            members POST /account/tokens
            members POST /account/tokens/{}/revoke
            everybody GET /sign-in/oidc
            everybody GET /sign-in/oidc/callback
            members GET /departments
            members GET /departments.csv
            members POST /departments/view
            members GET /departments/{}
            members GET /courses
            members GET /courses.csv
            members POST /courses/view
            members GET /courses/{}
            members GET /terms
            members GET /terms.csv
            members POST /terms/view
            members GET /terms/{}
            members GET /sections
            members GET /sections.csv
            members POST /sections/view
            members GET /sections/{}
            readers GET /students
            readers GET /students.csv
            readers POST /students/view
            readers GET /enrollments
            readers GET /enrollments.csv
            readers POST /enrollments/view
            office GET /departments/new
            office POST /departments
            office GET /departments/{}/edit
            office POST /departments/{}/edit
            office GET /departments/{}/delete
            office POST /departments/{}/delete
            office POST /departments/{}/restore
            office POST /departments/actions
            office POST /departments/actions/done
            readers GET /departments/{}/history
            office GET /courses/new
            office POST /courses
            office GET /courses/{}/edit
            office POST /courses/{}/edit
            office GET /courses/{}/delete
            office POST /courses/{}/delete
            office POST /courses/{}/restore
            office POST /courses/actions
            office POST /courses/actions/done
            readers GET /courses/{}/history
            office GET /terms/new
            office POST /terms
            office GET /terms/{}/edit
            office POST /terms/{}/edit
            office GET /terms/{}/delete
            office POST /terms/{}/delete
            office POST /terms/{}/restore
            office POST /terms/actions
            office POST /terms/actions/done
            readers GET /terms/{}/history
            office GET /sections/new
            office POST /sections
            office GET /sections/{}/edit
            office POST /sections/{}/edit
            office GET /sections/{}/delete
            office POST /sections/{}/delete
            office POST /sections/{}/restore
            office POST /sections/actions
            office POST /sections/actions/done
            readers GET /sections/{}/history
            office GET /students/new
            office POST /students
            office GET /students/{}/edit
            office POST /students/{}/edit
            office GET /students/{}/delete
            office POST /students/{}/delete
            office POST /students/{}/restore
            office POST /students/actions
            office POST /students/actions/done
            readers GET /students/{}/history
            office POST /enrollments/actions
            office POST /enrollments/actions/done
            members GET /courses/choices
            office POST /courses/{}/prerequisites
            office POST /sections/{}/roster
            office POST /students/{}/enrollments
            office GET /students/{}/courses
            office POST /students/{}/courses
            office POST /enrollments/{}/status
            office POST /enrollments/{}/grade
            members GET /courses/{}/prerequisites
            readers GET /desk
            readers GET /desk/waitlists
            readers GET /sections/{}/waitlist
            office POST /sections/{}/waitlist/seats
            office POST /sections/{}/waitlist/drops
            office POST /sections/{}/waitlist/room
            readers GET /imports
            readers GET /imports/templates/{}
            readers GET /imports/{}
            office POST /imports
            office POST /imports/{}/again
            readers GET /students/{}
            readers GET /students/{}/enrollments
            readers GET /students/{}/transcript
            owners GET /enrollments/{}
            teaching GET /sections/{}/roster
            teaching GET /sections/{}/assessments
            grading GET /sections/{}/assessments/complete
            grading POST /sections/{}/roster/grades
            grading POST /sections/{}/assessments
            grading POST /sections/{}/assessments/complete
            grading POST /sections/{}/assessments/scores
            grading POST /sections/{}/assessments/{}
            grading POST /sections/{}/assessments/{}/delete
            students GET /my
            students GET /my/cart
            students GET /my/sections
            students GET /my/transcript
            students POST /my/cart/add
            students POST /my/cart/remove
            students POST /my/cart/enroll
            students POST /my/enrollments/{}/drop
            instructors GET /teaching
            """.lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(line -> line[1], line -> line[0]));

    record Route(String method, String path) {

        Answer send(Api client) {
            Api page = client.with("Accept", "text/html").with("Accept", "*/*");
            String address = path.replaceAll("\\{[?].*", "").replaceAll("\\{\\w+}", ID);
            if (toString().equals("POST /imports")) {
                return page.with("Content-Type", "multipart/form-data; boundary=x").send(method, address,
                        BodyPublishers.ofString("--x--\r\n"));
            }
            return method.equals("GET") ? page.get(address) : page.submit(address, "field", "value");
        }

        String who() {
            String who = POLICY.get(toString());
            assertNotNull(who, () -> "say in the table of this test who may use " + this);
            return who;
        }

        List<String> allowed() {
            return ROLES.get(who());
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("\\{[?].*", "").replaceAll("\\{\\w+}", "{}");
        }
    }

    static Stream<Route> routes() {
        return TestServer.bean(Router.class).uriRoutes()
                .map(route -> new Route(route.getHttpMethodName(), route.getUriMatchTemplate().toString()))
                .filter(route -> !route.path().matches("/(api|page-of-tests|metrics|prometheus)\\b.*")
                        && !route.method().equals("HEAD"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isAsTheTableSays(Route route) {
        List<String> allowed = route.allowed();
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        for (String role : ROLES.get("members")) {
            if (!END_THE_SESSION.contains(route.toString())) {
                Answer answer = route.send(Browser.signedIn(role));
                wanted.put(role, allowed.isEmpty() || allowed.contains(role) ? 0 : 403);
                found.put(role, answer.status() == 403 ? 403 : 0);
                assertSafe(answer);
            }
        }
        assertEquals(wanted, found);
        Answer anonymous = route.send(Api.anonymous());
        if (!route.toString().equals("POST /sign-out")) {
            assertEquals(!allowed.isEmpty(), anonymous.header("Location").startsWith("/sign-in"), anonymous::body);
        }
        assertSafe(anonymous);
    }

    /** Neither a fault, nor without what keeps browsers from guessing types, foreign scripts and foreign frames. */
    private static void assertSafe(Answer answer) {
        assertTrue(answer.status() < 500, answer::body);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("DENY", answer.header("X-Frame-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; ")
                && policy.endsWith("base-uri 'none'; form-action 'self'; frame-ancestors 'none'"), policy);
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertEquals("no-store", answer.header("Cache-Control"));
        }
    }
}
