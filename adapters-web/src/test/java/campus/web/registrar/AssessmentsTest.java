package campus.web.registrar;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is said of an assessment that is not acceptable. */
class AssessmentsTest {

    private final String section = Catalogue.section(9, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|out-of-range", "-1|out-of-range", "1e9|out-of-range",
            "1000.01|out-of-range", "1e999|out-of-range", "0.001|too-many-decimals", "\"abc\"|wrong-type",
            "null|required"})
    void refusesWhatIsNoWeight(String weight, String code) {
        assertEquals(List.of("/weight " + code), api().post("/sections/" + section + "/assessments",
                "{\"name\": \"Quiz\", \"weight\": " + weight + "}").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"' '|blank", "Quiz\\u0000|forbidden-character", "Quiz\\n1|forbidden-character"})
    void refusesWhatIsNoName(String name, String code) {
        assertEquals(List.of("/name " + code), api().post("/sections/" + section + "/assessments",
                "{\"name\": \"%s\", \"weight\": 1}".formatted(name)).expect(ProblemType.INVALID_FIELDS).errors());
    }
}
