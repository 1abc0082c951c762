package campus.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.RandomFilters;
import campus.application.shared.Resource;
import campus.web.registrar.Catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Filters that nobody has thought of lead nobody to the records of others. */
class RandomOwnListsTest {

    private static final long SEED = 67;
    private static final int ROUNDS = 150;

    private final String section = Catalogue.section(9, 0);
    private final String student = Catalogue.student();
    private final String mate = Catalogue.student();
    private final String own = Catalogue.enroll(student, section).expect(201).id();
    private final String mates = Catalogue.enroll(mate, section).expect(201).id();

    @Test
    void showStudentsThemselves() {
        Catalogue.enroll(mate, Catalogue.section(1, 0)).expect(201);
        Api client = SignedIn.student(student).api();
        assertWithin(client, RegistrarResources.STUDENTS, Set.of(student));
        assertWithin(client, RegistrarResources.ENROLLMENTS, Set.of(own));
    }

    @Test
    void showInstructorsTheirSections() {
        Catalogue.enroll(mate, Catalogue.section(1, 0)).expect(201);
        Api client = SignedIn.instructor().teaching(section).api();
        assertWithin(client, RegistrarResources.STUDENTS_TAUGHT, Set.of(student, mate));
        assertWithin(client, RegistrarResources.ENROLLMENTS_TAUGHT, Set.of(own, mates));
    }

    /** Any filter is answered or refused; some of them are met, so that this says something. */
    private static void assertWithin(Api client, Resource list, Set<String> wanted) {
        RandomFilters filters = new RandomFilters(list, SEED, "Ann Lee", "active");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            String filter = URLEncoder.encode(filters.valid(), StandardCharsets.UTF_8);
            Answer page = client.get("/" + list.name() + "?count=true&filter=" + filter);
            assertTrue(List.of(200, 400).contains(page.status()), page::body);
            page.json().path("items").forEach(item -> seen.add(item.get("id").asText()));
            assertEquals(page.json().path("total").asInt(), page.json().path("items").size(), filter);
            Answer groups = client.get("/" + list.name() + "/aggregate?filter=" + filter);
            assertEquals(page.status(), groups.status(), groups::body);
            assertEquals(page.json().path("total").asInt(), groups.json().at("/groups/0/metrics/count").asInt());
        }
        assertEquals(wanted, seen);
    }
}
