package campus.web.shared.page;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.Operator;
import campus.web.shared.FilterParser;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ListLinkTest {

    @Test
    void joinsConditionsIntoAFilter() {
        String link = ListLink.to("/sections", ListLink.says("term.code", "2026-fall"), "status==open");
        assertEquals("/sections?filter=term.code%3D%3D2026-fall%3Bstatus%3D%3Dopen", link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-fall", "fall 2026", "a\"b\\c*d", "x;y,z", "'", "(a)", "ä€😀", "a==b", "100% & more?#"})
    void findsExactlyWhatItSays(String value) {
        String link = ListLink.to("/terms", ListLink.says("name", value));
        String filter = URI.create(link).getQuery().substring("filter=".length()).replace('+', ' ');
        Criteria found = FilterParser.parse(filter, RegistrarResources.TERMS);
        assertEquals(Operator.EQUAL.of(RegistrarResources.TERMS.require("name"), List.of(value)), found);
    }
}
