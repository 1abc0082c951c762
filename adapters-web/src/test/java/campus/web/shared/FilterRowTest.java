package campus.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.Operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FilterRowTest {

    private static final String CHARACTERS = "ab Z09\"'();,=<>!~*\\%_&+#ß漢😀\n\t-.";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ann", "O'Brien", "say \"hi\"", "a;b,c", "(x)", "100%", "a*b", "back\\slash", "\\*", "or",
                    " and ", "=isnull=true", "a==b", "日本 😀", "; drop", "'\"'", "~!<>", "  "})
    void comesBackFromItsText(String value) {
        FilterRow row = new FilterRow("title", "=icontains=", value);
        assertEquals(Optional.of(List.of(row, row)), FilterRow.read(FilterRow.filter(List.of(row, row))));
    }

    @Test
    void comesBackFromItsTextWhateverItSays() {
        Random random = new Random(81);
        List<String> operators = List.of("==", "!=", ">=", "<", "=istartswith=", "=contains=", FilterRow.ABSENT);
        for (int n = 0; n < 5_000; n++) {
            List<FilterRow> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                FilterRow row = new FilterRow("course.title", operators.get(random.nextInt(operators.size())),
                        text(random));
                rows.add(row.isWithoutValue() ? new FilterRow(row.name(), row.operator(), "") : row);
            }
            assertEquals(Optional.of(rows), FilterRow.read(FilterRow.filter(rows)), () -> FilterRow.filter(rows));
        }
    }

    @Test
    void meansItsValueLetterByLetter() {
        Random random = new Random(82);
        for (int n = 0; n < 2_000; n++) {
            String value = text(random);
            assertEquals(Operator.EQUAL.of(RegistrarResources.COURSES.require("title"), List.of(value)),
                    FilterParser.parse(new FilterRow("title", "==", value).text(), RegistrarResources.COURSES));
            Criteria contains = FilterParser.parse(new FilterRow("title", "=icontains=", value).text(),
                    RegistrarResources.COURSES);
            assertEquals(new Like(List.of("", value, ""), true), ((Criteria.Test) contains).condition());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            credits=between=(1,4) | credits>=1;credits<=4
            status=in=(open) | status==open
            status=out=(open) | status!=open
            capacity=ge=3 and seatsFree>0 | capacity>=3;seatsFree>0
            hold=isnull=true;name==Ann | hold=isnull=true;name==Ann
            """)
    void standsForWhatSaysTheSame(String filter, String same) {
        assertEquals(Optional.of(same), FilterRow.read(filter).map(FilterRow::filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a==1,b==2", "(a==1)", "a==1;(b==2,c==3)", "title==Data*", "title!=\"a*b\"", "status=in=(a,b)",
                    "a==1 or b==2", "a", "a==", "==1", "a=nothing=1", "a==\"1", "a==1;", "credits=between=(1)", ""})
    void isNotMadeOfWhatRowsCannotSay(String filter) {
        assertEquals(Optional.empty(), FilterRow.read(filter));
    }

    private static String text(Random random) {
        int[] characters = CHARACTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.append('x').toString();
    }
}
