package campus.web.shared;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.RegistrarResources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of filters that cannot be read. */
class FilterProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "null", value = {
            "``|malformed|1|There should be a condition at the end. Write one, or leave the parameter out.",
            "`   `|malformed|4|There should be a condition at the end.",
            ";name==a|malformed|1|There should be a field before \";\".",
            "name==a;|malformed|9|There should be a field at the end. All are listed at /api/v1/students/fields.",
            "name|malformed|5|There should be an operator at the end. name takes ==, !=, >,",
            "name Ann|malformed|6|There should be an operator before \"A\".",
            "name==|malformed|7|There should be a value at the end. An empty text is written \"\".",
            "name==;hold==a|malformed|7|There should be a value before \";\".",
            "name==Ann Lee|malformed|11|There should be ; or , or the end before \"L\". Put a value with",
            "name==a AND name==b|malformed|9|There should be ; or , or the end before \"A\".",
            "name==a and|malformed|9|There should be ; or , or the end before \"a\".",
            "name=='a'and name==b|malformed|10|There should be ; or , or the end before \"a\".",
            "name==O'Neil|malformed|8|There should be ; or , or the end before \"'\".",
            "name=='O'Neil'|malformed|10|There should be ; or , or the end before \"N\".",
            "(name==a|malformed|9|There should be ; or , or ) for the parenthesis at character 1 at the end.",
            "name==a)|malformed|8|There should be ; or , or the end before \")\".",
            "()|malformed|2|There should be a field before \")\".",
            "name==\"a\\\"|malformed|7|The quotes that open here are not closed;",
            "name==\"a\\n\"|malformed|9|A backslash between quotes stands before a quote, a backslash or a star;",
            "name==\"a\\|malformed|9|A backslash between quotes",
            "😀😀'|unknown-field|1|There is no field \"😀😀\".",
            "name=in=()|malformed|10|There should be a value before \")\".",
            "name=in=(a,)|malformed|12|There should be a value before \")\".",
            "name=in=(a;b)|malformed|11|There should be , or ) before \";\".",
            "name=in=(a|malformed|11|There should be , or ) at the end.",
            "hold==😀;;|malformed|9|There should be a field before \";\"."})
    void tellWhereTheyAreBroken(String filter, String code, int position, String detail) {
        assertRefused(filter, code, position, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "nmae==a|unknown-field|1|There is no field \"nmae\". Near it are name. All are listed at",
            "hold==a;Student==a|unknown-field|9|Near it are studentNumber.",
            "grade==1|unknown-field|1|Near it are enrollments.grade.",
            "enrollments.code==1|unknown-field|1|Near it are enrollments.section.course.code,",
            "colour==1|unknown-field|1|There are id, version, studentNumber, name, email,",
            "course==a|unknown-field|1|Near it are enrollments.section.course.",
            "name=a|unknown-operator|5|There is no operator \"=\". name takes ==, !=, >, >=, <, <=, =in=,",
            "name=like=a|unknown-operator|5|There is no operator \"=like=\".",
            "name=Contains=a|unknown-operator|5|There is no operator \"=Contains=\".",
            "name===a|unknown-operator|5|There is no operator \"===\".",
            "name=~a|unknown-operator|5|There is no operator \"=~\".",
            "name=>a|unknown-operator|5|There is no operator \"=>\".",
            "name!a|unknown-operator|5|There is no operator \"!\".",
            "enrollments.status>active|operator-not-allowed|19|enrollments.status takes ==, !=, =in=, =out=.",
            "dateOfBirth=contains=2007|operator-not-allowed|12|dateOfBirth takes ==, !=, >, >=, <, <=, =in=, =out=,",
            "name=isnull=true|operator-not-allowed|5|The operator =isnull= is not allowed there. name takes",
            "hold=ge=a|operator-not-allowed|5|The operator >= is not allowed there.",
            "enrollments==1|operator-not-allowed|12|enrollments takes =isnull=.",
            "enrollments=isnull=1|value-not-allowed|20|\"1\" cannot stand behind enrollments =isnull=. Use true or",
            "enrollments=isnull=(true)|value-not-allowed|20|One value between parentheses cannot stand"})
    void nameTheFieldOrTheOperatorAndWhatIsAllowed(String filter, String code, int position, String detail) {
        assertRefused(filter, code, position, detail);
    }

    @Test
    void tellThatARelationToOneIsAlwaysThere() {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> FilterParser.parse("section.course=isnull=true", RegistrarResources.ENROLLMENTS));
        assertEquals("operator-not-allowed", refused.errors().getFirst().code());
        assertEquals("At character 15: The operator =isnull= is not allowed there. section.course is a record that is "
                + "always there; name one of its fields, as in section.course.id.",
                refused.errors().getFirst().detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "enrollments.status==|Active|Use waitlisted or active or dropped or completed.",
            "enrollments.status=in=|(active,ACTIVE)|Use waitlisted or active or dropped or completed.",
            "enrollments.status==|act*|Use waitlisted or active or dropped or completed.",
            "enrollments.grade==|A|Use a number of at most 30 digits without exponent, as 3.25.",
            "enrollments.grade==|1e3|a number", "enrollments.grade==|3.|a number", "enrollments.grade==|.5|a number",
            "enrollments.grade==|+3|a number", "enrollments.grade==|3*|a number", "enrollments.grade==|٣|a number",
            "enrollments.grade==|1234567890123456789012345678901|a number", "enrollments.grade==|NaN|a number",
            "version==|1.0|Use a whole number of 64 bits, as 30.", "version==|9223372036854775808|a whole number",
            "version==|+1|a whole number", "version==|٣|a whole number", "version==|0x1|a whole number",
            "dateOfBirth==|2007-02-29|Use a date as 2026-08-31, years 1000 to 9999.",
            "dateOfBirth==|0999-12-31|a date", "dateOfBirth==|+10000-01-01|a date", "dateOfBirth==|2007-5-23|a date",
            "dateOfBirth==|''|a date", "dateOfBirth==|2026-08-20T10:00:00Z|a date",
            "createdAt==|2026-08-20|Use a moment as 2026-08-31T12:00:00Z", "createdAt==|2026-08-20T10:00Z|a moment",
            "createdAt==|2026-08-20T10:00:00.1234567Z|a moment", "createdAt==|2026-08-20T10:00:00|a moment",
            "createdAt==|2026-08-20T25:00:00Z|a moment", "createdAt==|2026-08-20T10:00:00+02|a moment",
            "createdAt==|9999-12-31T23:59:59-00:01|a moment", "createdAt==|1000-01-01T00:00:00+00:01|a moment",
            "createdAt==|`2026-08-20T10:00:00 02:00`|the + of an offset is written %2B in an address.",
            "id==|01890a5d-ac96-774b-bcce-b302099a805|Use an id as 01890a5d-ac96-774b-bcce-b302099a8057.",
            "id==|01890a5-dac96-774b-bcce-b302099a8057|an id", "id==|1-1-1-1-1|an id",
            "hold=isnull=|TRUE|Use true or false.", "hold=isnull=|1|Use true or false.",
            "createdAt=year=|999|Use a year from 1000 to 9998.", "createdAt=year=|9999|Use a year from 1000 to 9998.",
            "createdAt=year=|02026|a year", "createdAt=month=|0|Use a month from 1 to 12.",
            "createdAt=month=|13|a month", "createdAt=month=|may|a month",
            "createdAt=date=|9999-01-01|Use a day as 2026-08-31, years 1000 to 9998.",
            "createdAt=date=|today|a day", "name==|(a)|Use one value without parentheses.",
            "name=contains=|(a,b)|2 values between parentheses cannot stand behind name =contains=.",
            "name=between=|a|Use two values, the least and the greatest: (least,greatest).",
            "name=between=|(a,b,c)|3 values between parentheses cannot stand behind name =between=."})
    void tellWhichValuesThereAre(String before, String value, String detail) {
        int position = before.length() + (value.contains(",A") ? 9 : 1);
        assertRefused(before + value, "value-not-allowed", position, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name==a\0", "name=='\0*'", "hold==\uD83D", "name=contains=\uDE00", "name=in=(a,\uD83Db)"})
    void refuseTextThatNoStoreHolds(String filter) {
        assertRefused(filter, "value-not-allowed", filter.contains("(") ? 12 : filter.lastIndexOf('=') + 2,
                "\uFFFD");
    }

    @Test
    void tellTheLimits() {
        assertRefused("name==a" + " ".repeat(3_994), "too-long", 4_001,
                "A filter has at most 4000 characters; ask in several requests.");
        assertRefused("(".repeat(3_000), "too-deep", 21,
                "There are at most 20 levels of parentheses; leave some out.");
        assertRefused("hold==a;".repeat(51), "too-many", 401, "There are at most 50 conditions; leave some out.");
        assertRefused("version=in=(" + "1,".repeat(501) + "1)", "too-many", 1_013,
                "There are at most 500 values in a list; leave some out.");
        assertRefused("enrollments.id=isnull=true,".repeat(9).replace(".id", "") + "hold==a", "too-many", 193,
                "There are at most 8 conditions along relations to many; leave some out.");
    }

    @Test
    void showAtMostFortyCharactersOfWhatWasWritten() {
        assertRefused("x".repeat(3_000) + "==1", "unknown-field", 1, "There is no field \""
                + "x".repeat(40) + "…\".");
    }

    private static void assertRefused(String filter, String code, int position, String detail) {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> FilterParser.parse(filter, RegistrarResources.STUDENTS));
        assertEquals(ProblemType.INVALID_PARAMETER, refused.type());
        assertEquals(List.of("filter"), refused.errors().stream().map(Problem.FieldError::parameter).toList());
        String told = refused.errors().getFirst().detail();
        assertEquals(code, refused.errors().getFirst().code(), told);
        assertTrue(told.startsWith("At character " + position + ": "), told);
        assertTrue(told.contains(detail), told);
    }
}
