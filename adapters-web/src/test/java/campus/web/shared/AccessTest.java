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

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may use which route. What is meant stands here once more, so that no annotation opens a route by mistake. */
class AccessTest {

    /** Of no record, since those who may change records try to. */
    private static final String ID = "ffffffff-ffff-7fff-8fff-ffffffffffff";

    private static final Map<String, List<String>> ROLES = Map.of(
            "members", List.of("admin", "registrar", "instructor", "student", "viewer"),
            "readers", List.of("admin", "registrar", "viewer"),
            "office", List.of("admin", "registrar"),
            "admins", List.of("admin"),
            "everybody", List.of());

    private static final Map<String, String> POLICY = """
            everybody POST /login
            members POST /account/password
            admins GET /accounts
            admins GET /accounts/{}
            admins POST /accounts
            admins PATCH /accounts/{}
            admins POST /accounts/{}/password
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
            readers GET /sections/{}/roster
            readers GET /sections/{}/refusals
            readers GET /sections/{}/scores
            readers GET /sections/{}/statistics
            readers GET /sections/statistics
            office POST /sections/{}/enrollments/bulk
            readers GET /sections/{}/assessments
            readers GET /sections/{}/assessments/{}
            office POST /sections/{}/assessments
            office PATCH /sections/{}/assessments/{}
            office DELETE /sections/{}/assessments/{}
            office POST /sections/{}/assessments/{}/restore
            readers GET /sections/{}/assessments/{}/dependents
            readers GET /students
            readers GET /students/{}
            readers GET /students/fields
            readers GET /students/aggregate
            office POST /students
            office PATCH /students/{}
            office DELETE /students/{}
            office POST /students/{}/restore
            readers GET /students/{}/history
            readers GET /students/{}/dependents
            readers GET /students/{}/enrollments
            readers GET /students/{}/refusals
            readers GET /students/{}/eligibility
            readers GET /students/{}/transcript
            office PUT /students/{}/sections
            office DELETE /students/{}/enrollments
            readers GET /enrollments
            readers GET /enrollments/{}
            readers GET /enrollments/fields
            readers GET /enrollments/aggregate
            readers GET /enrollments/recent
            readers GET /enrollments/{}/history
            readers GET /enrollments/{}/scores
            readers GET /enrollments/{}/scores/{}
            office POST /enrollments
            office POST /enrollments/{}/status
            office POST /enrollments/{}/grade
            office PUT /enrollments/{}/scores/{}
            office DELETE /enrollments/{}/scores/{}
            readers GET /imports
            readers GET /imports/{}
            readers GET /imports/{}/rejects
            office POST /imports
            """.lines().map(line -> line.split(" ", 2)).collect(Collectors.toMap(line -> line[1], line -> line[0]));

    record Route(String method, String path, Map<String, Object> described) {

        Answer send(Api client) {
            return client.send(method, path.replaceAll("\\{\\w+}", ID), BodyPublishers.noBody());
        }

        List<String> allowed() {
            String who = POLICY.get(toString());
            assertNotNull(who, () -> "say in the table of this test who may use " + this);
            return ROLES.getOrDefault(who, List.of("nobody"));
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
    void isToldInTheDocument(Route route) {
        Object refusal = ((Map<?, ?>) route.described().get("responses")).get("403");
        if (route.allowed().isEmpty()) {
            assertEquals(null, refusal);
        } else {
            assertEquals(route.allowed().size() == 1
                    ? "The account does not have the role " + route.allowed().getFirst()
                    : "The account has none of the roles " + String.join(", ", route.allowed()),
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
