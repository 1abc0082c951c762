package campus.web.shared;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.RandomFilters;
import campus.application.shared.Resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reads twenty thousand filters that nobody has thought of. */
class RandomFiltersTest {

    private static final long SEED = 45;
    private static final int ROUNDS = 10_200;

    @Test
    void areReadWhenTheyAreValid() {
        each(RandomFilters::valid, (filter, resource) -> {
            Criteria criteria = FilterParser.parse(filter, resource);
            assertEquals(criteria, FilterParser.parse(filter, resource), filter);
        });
    }

    @Test
    void areReadOrRefusedWithAPlaceWhenTheyAreDamaged() {
        Set<String> codes = new TreeSet<>();
        each(RandomFilters::damaged, (filter, resource) -> refusal(filter, resource, codes::add));
        assertEquals(Set.of("malformed", "operator-not-allowed", "too-deep", "too-long", "too-many", "unknown-field",
                "unknown-operator", "value-not-allowed"), codes);
    }

    private static void each(Function<RandomFilters, String> filters, BiConsumer<String, Resource> check) {
        for (Resource resource : RegistrarResources.ALL) {
            RandomFilters random = new RandomFilters(resource, SEED);
            for (int i = 0; i < ROUNDS / RegistrarResources.ALL.size(); i++) {
                check.accept(filters.apply(random), resource);
            }
        }
    }

    private static void refusal(String filter, Resource resource, Consumer<String> code) {
        try {
            assertNotNull(FilterParser.parse(filter, resource));
        } catch (ProblemException refused) {
            assertEquals(ProblemType.INVALID_PARAMETER, refused.type(), filter);
            String detail = refused.errors().getFirst().detail();
            assertTrue(detail.startsWith("At character ") && detail.endsWith("."), detail);
            int position = Integer.parseInt(detail.substring(13, detail.indexOf(':')));
            assertTrue(position > 0 && position <= filter.codePointCount(0, filter.length()) + 1, filter + detail);
            assertTrue(detail.codePoints().noneMatch(c -> Character.isISOControl(c)
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)), detail);
            code.accept(refused.errors().getFirst().code());
        }
    }
}
