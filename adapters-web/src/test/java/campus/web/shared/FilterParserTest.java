package campus.web.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.Criteria.And;
import campus.application.shared.Criteria.Condition;
import campus.application.shared.Criteria.Condition.Absent;
import campus.application.shared.Criteria.Condition.InMonth;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.Criteria.Condition.OneOf;
import campus.application.shared.Criteria.Condition.Range;
import campus.application.shared.Criteria.Or;
import campus.application.shared.Criteria.Related;
import campus.application.shared.Relation;
import campus.application.shared.Resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What filters that can be read mean; the other ones are in {@link FilterProblemsTest}. */
class FilterParserTest {

    private static final Resource STUDENTS = RegistrarResources.STUDENTS;
    private static final Resource ENROLLMENTS = RegistrarResources.ENROLLMENTS;
    private static final Criteria ANN = is("name", "Ann");
    private static final Criteria BOB = is("name", "Bob");
    private static final Criteria CID = is("name", "Cid");
    private static final Criteria ACTIVE = is("enrollments.status", "ACTIVE");

    @ParameterizedTest
    @ValueSource(strings = {"name==Ann;name==Bob", "name==Ann and name==Bob", " name == Ann ; name == 'Bob' ",
            "name==\"Ann\"  and  name==Bob", "(name==Ann;name==Bob)", "( (name==Ann) and (name==Bob) )",
            "name=eq=Ann;name=eq=Bob", "name=='Ann' and name=='Bob'"})
    void joinWithAnd(String filter) {
        assertEquals(new And(List.of(ANN, BOB)), parse(filter));
    }

    @Test
    void joinWithAndBeforeOr() {
        assertEquals(new Or(List.of(ANN, new And(List.of(BOB, CID)))), parse("name==Ann,name==Bob;name==Cid"));
        assertEquals(new Or(List.of(new And(List.of(ANN, BOB)), CID)),
                parse("name==Ann and name==Bob or name==Cid"));
        assertEquals(new And(List.of(new Or(List.of(ANN, BOB)), CID)), parse("(name==Ann,name==Bob);name==Cid"));
        assertEquals(new Or(List.of(ANN, BOB, CID)), parse("name==Ann,name==Bob or name==Cid"));
        assertEquals(is("name", "or"), parse("name==or"));
    }

    @Test
    void keepApartWhatStandsBetweenOtherParentheses() {
        Criteria graded = test("enrollments.grade", Range.from(new BigDecimal("3"), false), false);
        assertEquals(new And(List.of(ACTIVE, graded)), parse("enrollments.status==active;enrollments.grade>3"));
        assertEquals(new And(List.of(new And(List.of(ACTIVE)), new And(List.of(graded)))),
                parse("(enrollments.status==active);((enrollments.grade>3))"));
        assertEquals(new And(List.of(new And(List.of(ACTIVE, graded)), ANN)),
                parse("(enrollments.status==active;enrollments.grade>3);name==Ann"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("sectionId==01890a5d-AC96-774b-bcce-b302099a8057",
                        new OneOf(List.of(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")))),
                arguments("version==-9223372036854775808", new OneOf(List.of(Long.MIN_VALUE))),
                arguments("version>=007", Range.from(7L, true)),
                arguments("grade<2.50", Range.to(new BigDecimal("2.50"), false)),
                arguments("grade=le=2", Range.to(new BigDecimal("2"), true)),
                arguments("grade=between=(-1, 4)", new Range(new BigDecimal("-1"), true, new BigDecimal("4"), true)),
                arguments("section.term.startsOn>9999-12-30", Range.from(LocalDate.of(9999, 12, 30), false)),
                arguments("enrolledAt=gt=2026-08-20T12:00:00.123456+02:00",
                        Range.from(Instant.parse("2026-08-20T10:00:00.123456Z"), false)),
                arguments("enrolledAt<=\"2026-08-20t10:00:00.100000000z\"",
                        Range.to(Instant.parse("2026-08-20T10:00:00.1Z"), true)),
                arguments("enrolledAt=year=9998",
                        Range.within(Instant.parse("9998-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"))),
                arguments("section.term.endsOn=year=1000",
                        Range.within(LocalDate.of(1000, 1, 1), LocalDate.of(1001, 1, 1))),
                arguments("enrolledAt=month=12", new InMonth(12)),
                arguments("enrolledAt=date=2024-02-29",
                        Range.within(Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"))),
                arguments("status=in=(active, 'dropped',\"completed\")",
                        new OneOf(List.of("ACTIVE", "DROPPED", "COMPLETED"))),
                arguments("status=in=active", new OneOf(List.of("ACTIVE"))),
                arguments("student.name=in=(a*b,\"c\\*d\")", new OneOf(List.of("a*b", "c*d"))),
                arguments("student.name=contains='a*b'", new Like(List.of("", "a*b", ""), false)),
                arguments("student.name=icontains=lee", new Like(List.of("", "lee", ""), true)),
                arguments("student.name=iexact=''", new Like(List.of(""), true)),
                arguments("student.name=istartswith=L%_", new Like(List.of("L%_", ""), true)),
                arguments("student.email=endswith=.edu", new Like(List.of("", ".edu"), false)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readValuesAsTheirFieldsWantThem(String filter, Condition condition) {
        String name = filter.substring(0, Math.min(indexOf(filter, '='), Math.min(indexOf(filter, '<'),
                indexOf(filter, '>'))));
        assertEquals(new Criteria.Test(ENROLLMENTS.field(name).orElseThrow(), condition, false),
                FilterParser.parse(filter, ENROLLMENTS));
    }

    @Test
    void negateByOperator() {
        assertEquals(test("name", new OneOf(List.of("Ann")), true), parse("name!=Ann"));
        assertEquals(test("name", new OneOf(List.of("Ann")), true), parse("name=ne=Ann"));
        assertEquals(test("name", new OneOf(List.of("Ann", "Bob")), true), parse("name=out=(Ann,Bob)"));
        assertEquals(test("name", new Like(List.of("A", ""), false), true), parse("name!=A*"));
        assertEquals(test("hold", new Absent(), true), parse("hold=isnull=false"));
        assertEquals(test("enrollments.grade", new Absent(), false), parse("enrollments.grade=isnull=true"));
    }

    @Test
    void takeStarsForAnythingButWhereTheyAreEscaped() {
        assertEquals(test("name", new Like(List.of("A", "n", ""), false), false), parse("name==A*n*"));
        assertEquals(test("name", new Like(List.of("", ""), false), false), parse("name==*"));
        assertEquals(test("name", new Like(List.of("A *", "\"n\\'"), false), false), parse("name=='A \\**\"n\\\\\\''"));
        assertEquals(is("name", "A*"), parse("name==\"A\\*\""));
        assertEquals(test("name", new Like(List.of("A\\", ""), false), false), parse("name==A\\*"));
        assertEquals(test("hold", new Like(List.of("Fee", ""), false), false), parse("hold==Fee*"));
    }

    @Test
    void readTextsOfAnyCharacters() {
        assertEquals(is("name", "Zoë 😀'+&%/\\"), parse("name==\"Zoë 😀'+&%/\\\\\""));
        assertEquals(is("name", "李-小.龙:@_/+&%\\"), parse("name==李-小.龙:@_/+&%\\"));
        assertEquals(is("name", ""), parse("name==''"));
    }

    @Test
    void askForRelatedRecords() {
        assertEquals(new Related(way("enrollments"), true), parse("enrollments=isnull=true"));
        assertEquals(new Related(way("enrollments.section.course"), false),
                parse("enrollments.section.course=isnull=\"false\""));
    }

    @ParameterizedTest
    @CsvSource({"name==Ann;, 50", "(, 20"})
    void goAsFarAsTheLimits(String part, int most) {
        String filter = part.equals("(") ? "(".repeat(most) + "name==Ann" + ")".repeat(most)
                : part.repeat(most - 1) + "name==Ann";
        Criteria read = parse(filter);
        assertEquals(part.equals("(") ? ANN : new And(Stream.generate(() -> ANN).limit(most).toList()), read);
        assertEquals(500, ((OneOf) ((Criteria.Test) parse("version=in=(" + "1,".repeat(499) + "1)")).condition())
                .values().size());
        assertEquals(8, ((And) parse("enrollments.status==active;".repeat(7) + "enrollments=isnull=false"))
                .parts().size());
        assertEquals(is("name", "😀".repeat(3_992)), parse("name==" + "😀".repeat(3_992) + "  "));
    }

    private static int indexOf(String text, char character) {
        int index = text.indexOf(character);
        return index < 0 ? text.length() : index;
    }

    private static Criteria parse(String filter) {
        return FilterParser.parse(filter, STUDENTS);
    }

    private static Criteria is(String field, String value) {
        return test(field, new OneOf(List.of(value)), false);
    }

    private static Criteria test(String field, Condition condition, boolean negated) {
        return new Criteria.Test(STUDENTS.field(field).orElseThrow(), condition, negated);
    }

    private static List<Relation> way(String name) {
        return STUDENTS.way(name).orElseThrow();
    }
}
