package campus.web.registrar.page;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.web.shared.FilterParser;
import campus.web.shared.FilterRow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class FieldWordsTest {

    static Stream<Resource> resources() {
        return RegistrarResources.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void tellAllFieldsApart(Resource resource) {
        List<String> labels = resource.fields().stream().filter(FieldWords::isOffered)
                .map(path -> FieldWords.label(path, resource.entity())).sorted().toList();
        assertEquals(labels.stream().distinct().toList(), labels);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void haveWordsForAllThatCanBeChosen(Resource resource) {
        resource.fields().forEach(path -> {
            path.field().choices().forEach(choice -> assertFalse(FieldWords.choice(choice).isBlank()));
            FieldWords.operators(path.field()).forEach((operator, words) -> {
                assertFalse(words.isBlank());
                FilterParser.parse(new FilterRow(path.name(), operator, value(path)).text(), resource);
            });
        });
        resource.ways().forEach((name, way) -> {
            if (!Operator.of(way).isEmpty() && way.getLast().isMany()) {
                assertFalse(FieldWords.label(way).isBlank());
                FieldWords.operatorsOfMany().keySet().forEach(
                        operator -> FilterParser.parse(new FilterRow(name, operator, "").text(), resource));
            }
        });
    }

    private static String value(FieldPath path) {
        return path.field().isChoice() ? path.field().choicesInLowerCase().getFirst() : switch (path.field().kind()) {
            case TEXT, PROSE -> "a b";
            case INTEGER, DECIMAL -> "3";
            case DATE -> "2026-08-31";
            case INSTANT -> "2026-08-31T12:00:00Z";
            case UUID -> "01890a5d-ac96-774b-bcce-b302099a8057";
        };
    }
}
