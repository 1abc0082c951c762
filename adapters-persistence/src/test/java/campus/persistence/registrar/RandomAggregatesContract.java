package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RandomSchool;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.School;
import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Groups;
import campus.application.shared.RandomAggregations;
import campus.application.shared.RandomCriteria;
import campus.application.shared.Resource;
import campus.domain.registrar.Ids;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A database makes of random questions the groups that the memory makes of them. */
abstract class RandomAggregatesContract {

    private static final int QUESTIONS = 150;
    private static final List<String> TEXTS = List.of("Student 1", "S7", "C 1", "Course 3", "D1", "registrar");

    abstract TestSchool database();

    static List<Resource> resources() {
        return RegistrarResources.ALL;
    }

    @ParameterizedTest
    @MethodSource("resources")
    final void makesTheGroupsThatTheMemoryMakes(Resource resource) {
        RegistrarAdapters stored = TestRegistrar.on(database().emptied());
        RegistrarAdapters remembered = new InMemoryRegistrar().adapters();
        RandomSchool.fill(new School(stored), 7);
        RandomSchool.fill(new School(remembered), 7);
        List<UUID> ids = IntStream.range(1, 9).mapToObj(number -> Ids.section(number).value()).toList();
        RandomCriteria criteria = new RandomCriteria(resource, 13, TEXTS, ids);
        RandomAggregations aggregations = new RandomAggregations(resource, 17);
        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Criteria filter = i % 3 == 0 ? Criteria.all() : criteria.next();
            Aggregation wanted = aggregations.next();
            Groups groups = remembered.aggregates().aggregate(resource, Criteria.all(), filter, wanted);
            assertEquals(groups, stored.aggregates().aggregate(resource, Criteria.all(), filter, wanted),
                    () -> wanted + " of " + filter);
            found += groups.groups().isEmpty() ? 0 : 1;
        }
        assertTrue(found > QUESTIONS / 5, "only " + found + " found something");
    }
}
