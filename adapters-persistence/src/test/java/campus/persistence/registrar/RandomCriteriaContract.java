package campus.persistence.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.CriteriaContract;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RandomSchool;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.School;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.RandomCriteria;
import campus.application.shared.Resource;
import campus.domain.registrar.Ids;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A database finds for random criteria what the memory finds. */
abstract class RandomCriteriaContract {

    private static final int QUESTIONS = 300;
    private static final List<String> TEXTS = List.of("Student 1", "Student 22", "S7", "student7@school.example",
            "C 1", "Course 3", "a book", "Department 1", "D1", "registrar", "100%", "x_y");

    abstract TestSchool database();

    static List<Resource> resources() {
        return RegistrarResources.ALL;
    }

    @ParameterizedTest
    @MethodSource("resources")
    final void findsWhatTheMemoryFinds(Resource resource) {
        RegistrarAdapters stored = TestRegistrar.on(database().emptied());
        RegistrarAdapters remembered = new InMemoryRegistrar().adapters();
        RandomSchool.fill(new School(stored), 7);
        RandomSchool.fill(new School(remembered), 7);
        List<UUID> ids = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            ids.addAll(List.of(Ids.course(i).value(), Ids.section(i).value(), Ids.student(i).value(),
                    Ids.department(i).value(), Ids.term(i).value(), Ids.enrollment(i).value()));
        }
        RandomCriteria random = new RandomCriteria(resource, 11, TEXTS, ids);
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Criteria criteria = random.next();
            ListRequest request = new ListRequest(500, List.of(), null, true, criteria);
            Page<?> wanted = CriteriaContract.page(remembered, resource, request);
            Page<?> page = CriteriaContract.page(stored, resource, request);
            assertEquals(CriteriaContract.numbers(wanted), CriteriaContract.numbers(page), criteria::toString);
            assertEquals(wanted.total(), page.total(), criteria::toString);
            found += page.items().isEmpty() ? 0 : 1;
        }
        assertTrue(found > QUESTIONS / 10, "only " + found + " found something");
    }
}
