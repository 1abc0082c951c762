package campus.web.shared;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import campus.domain.directory.Role;
import campus.domain.directory.TokenScope;

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may use which route. What is meant stands here once more, so that no annotation opens a route by mistake. */
class AccessTest {

    /** Of no record, since those who may change records try to. */
    private static final String ID = "ffffffff-ffff-7fff-8fff-ffffffffffff";

    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            Map.entry("members", List.of("admin", "registrar", "instructor", "student", "viewer")),
            Map.entry("readers", List.of("admin", "registrar", "viewer")),
            Map.entry("owners", List.of("admin", "registrar", "instructor", "student", "viewer")),
            Map.entry("studying", List.of("admin", "registrar", "student", "viewer")),
            Map.entry("teaching", List.of("admin", "registrar", "instructor", "viewer")),
            Map.entry("enrolling", List.of("admin", "registrar", "student")),
            Map.entry("grading", List.of("admin", "registrar", "instructor")),
            Map.entry("taking-part", List.of("admin", "registrar", "instructor", "student")),
            Map.entry("enrolling-many", List.of("admin", "registrar")),
            Map.entry("office", List.of("admin", "registrar")),
            Map.entry("holders", List.of("admin", "registrar", "instructor", "student", "viewer")),
            Map.entry("admins", List.of("admin")),
            Map.entry("everybody", List.of()));

    /** What a token for scripts needs; "none" where no scope is enough. */
    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("members", "read"), Map.entry("readers", "read"), Map.entry("owners", "read"),
            Map.entry("studying", "read"), Map.entry("teaching", "read"), Map.entry("enrolling", "enroll"),
            Map.entry("enrolling-many", "enroll"), Map.entry("grading", "enroll"), Map.entry("taking-part", "enroll"),
            Map.entry("office", "records"), Map.entry("admins", "accounts"), Map.entry("holders", "none"),
            Map.entry("everybody", "any"));

    private static final Map<String, Api> SCRIPTS = Arrays.stream(TokenScope.values())
            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toMap(scope -> scope, Tokens::ofScript));

    private static final Map<String, String> POLICY = """
            everybody POST /login
            everybody POST /login/refresh
            everybody POST /logout
            holders POST /account/password
            holders GET /account/tokens
            holders POST /account/tokens
            holders DELETE /account/tokens/{}
            admins GET /accounts/{}/tokens
            admins DELETE /accounts/{}/tokens/{}
            admins GET /accounts
            admins GET /accounts/{}
            admins POST /accounts
            admins PATCH /accounts/{}
            admins POST /accounts/{}/password
            admins DELETE /accounts/{}/identity
            members GET /departments
            members GET /departments/{}
            members GET /departments/fields
            members GET /departments/aggregate
            office POST /departments
            office PATCH /departments/{}
            office DELETE /departments/{}
            office POST /departments/{}/restore
            readers GET /departments/{}/history
            readers GET /departments/{}/dependents
            readers GET /departments/{}/ranking
            members GET /courses
            members GET /courses/{}
            members GET /courses/fields
            members GET /courses/aggregate
            office POST /courses
            office PATCH /courses/{}
            office DELETE /courses/{}
            office POST /courses/{}/restore
            readers GET /courses/{}/history
            readers GET /courses/{}/dependents
            members GET /courses/{}/prerequisites
            office PUT /courses/{}/prerequisites
            members GET /courses/{}/sections
            readers GET /courses/{}/statistics
            readers GET /courses/statistics
            members GET /terms
            members GET /terms/{}
            members GET /terms/fields
            members GET /terms/aggregate
            office POST /terms
            office PATCH /terms/{}
            office DELETE /terms/{}
            office POST /terms/{}/restore
            readers GET /terms/{}/history
            readers GET /terms/{}/dependents
            readers GET /terms/{}/statistics
            readers GET /terms/{}/waitlists
            readers GET /terms/{}/ranking
            members GET /sections
            members GET /sections/{}
            members GET /sections/fields
            members GET /sections/aggregate
            office POST /sections
            office PATCH /sections/{}
            office DELETE /sections/{}
            office POST /sections/{}/restore
            readers GET /sections/{}/history
            readers GET /sections/{}/dependents
            teaching GET /sections/{}/roster
            readers GET /sections/{}/waitlist
            readers GET /sections/{}/refusals
            teaching GET /sections/{}/scores
            teaching GET /sections/{}/statistics
            readers GET /sections/statistics
            enrolling-many POST /sections/{}/enrollments/bulk
            teaching GET /sections/{}/assessments
            teaching GET /sections/{}/assessments/{}
            grading POST /sections/{}/assessments
            grading PATCH /sections/{}/assessments/{}
            grading DELETE /sections/{}/assessments/{}
            grading POST /sections/{}/assessments/{}/restore
            teaching GET /sections/{}/assessments/{}/dependents
            owners GET /students
            owners GET /students/{}
            owners GET /students/fields
            owners GET /students/aggregate
            office POST /students
            office PATCH /students/{}
            office DELETE /students/{}
            office POST /students/{}/restore
            readers GET /students/{}/history
            readers GET /students/{}/dependents
            studying GET /students/{}/enrollments
            readers GET /students/{}/refusals
            studying GET /students/{}/eligibility
            studying GET /students/{}/transcript
            enrolling PUT /students/{}/sections
            enrolling DELETE /students/{}/enrollments
            owners GET /enrollments
            owners GET /enrollments/{}
            owners GET /enrollments/fields
            owners GET /enrollments/aggregate
            readers GET /enrollments/recent
            owners GET /enrollments/{}/history
            owners GET /enrollments/{}/scores
            owners GET /enrollments/{}/scores/{}
            enrolling POST /enrollments
            taking-part POST /enrollments/{}/status
            grading POST /enrollments/{}/grade
            grading PUT /enrollments/{}/scores/{}
            grading DELETE /enrollments/{}/scores/{}
            readers GET /imports
            readers GET /imports/{}
            readers GET /imports/{}/rejects
            office POST /imports
            """.lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(line -> line[1], line -> line[0]));

    record Route(String method, String path, Map<String, Object> described) {

        Answer send(Api client) {
            return client.send(method, path.replaceAll("\\{\\w+}", ID), BodyPublishers.noBody());
        }

        /** The word of the table. */
        String who() {
            String who = POLICY.get(toString());
            assertNotNull(who, () -> "say in the table of this test who may use " + this);
            return who;
        }

        String scope() {
            String scope = SCOPES.get(who());
            assertNotNull(scope, () -> "say in the table of this test which scope " + this + " needs");
            return scope;
        }

        List<String> allowed() {
            return ROLES.getOrDefault(who(), List.of("nobody"));
        }

        @Override
        public String toString() {
            return method + " " + path.replaceFirst("^/api/v1", "").replaceAll("\\{\\w+}", "{}");
        }
    }

    static List<Route> routes() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml()
                .load(anonymous().get("/docs/openapi.yml").body());
        return document.get("paths").entrySet().stream().flatMap(path -> path.getValue().entrySet().stream()
                .map(method -> new Route(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isAsTheTableSays(Route route) {
        List<String> allowed = route.allowed();
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        roles().forEach(role -> {
            int status = route.send(Tokens.bearer(role, 60)).status();
            boolean passes = allowed.isEmpty() || allowed.contains(role);
            wanted.put(role, passes ? 0 : 403);
            found.put(role, Set.of(401, 403).contains(status) ? status : 0);
            assertTrue(status < 500, () -> role + " makes " + route + " fail");
        });
        assertEquals(wanted, found);
        int anonymous = route.send(anonymous()).status();
        assertEquals(allowed.isEmpty(), anonymous != 401);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isForTokensOfOneScope(Route route) {
        String needed = route.scope();
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        SCRIPTS.forEach((scope, script) -> {
            boolean passes = needed.equals("any") || needed.equals(scope);
            wanted.put(scope, passes ? "passes" : "insufficient-scope, " + (needed.equals("none") ? "" : needed));
            Answer answer = route.send(script);
            assertTrue(answer.status() < 500, () -> scope + " makes " + route + " fail");
            found.put(scope, answer.status() == 403
                    ? answer.expect(ProblemType.INSUFFICIENT_SCOPE).text("/type").replace("/problems/", "") + ", "
                            + answer.text("/scope")
                    : answer.status() == 401 && !needed.equals("any") ? "401" : "passes");
        });
        assertEquals(wanted, found);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isToldInTheDocument(Route route) {
        Object refusal = ((Map<?, ?>) route.described().get("responses")).get("403");
        if (route.allowed().isEmpty()) {
            assertEquals(null, refusal);
        } else {
            assertEquals((route.allowed().size() == 1
                    ? "The account does not have the role " + route.allowed().getFirst()
                    : "The account has none of the roles " + String.join(", ", route.allowed()))
                    + (route.scope().equals("none")
                            ? "; or it asks with a token for scripts"
                            : "; or a token without the scope " + route.scope()),
                    ((Map<?, ?>) refusal).get("description"));
        }
    }

    @Test
    void isSaidOfRoutesAndRolesThatThereAre() {
        assertEquals(routes().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(POLICY.keySet()));
        assertEquals(roles().collect(Collectors.toSet()),
                ROLES.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private static Stream<String> roles() {
        return Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT));
    }
}
