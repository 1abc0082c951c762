package campus.web.registrar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AggregatesTest {

    private final String course = Catalogue.course();
    private final String term = Catalogue.term();
    private final String ofTerm = "&filter=section.term.id==" + term;

    @Test
    void countsAllAsOneGroupUnlessToldOtherwise() {
        filled();
        assertEquals("{\"groups\":[{\"key\":{},\"metrics\":{\"count\":5}}],\"more\":false}",
                api().get("/enrollments/aggregate?" + ofTerm.substring(1)).expect(200).body());
        assertEquals("{\"groups\":[{\"key\":{},\"metrics\":{\"count\":0,\"avg(grade)\":null}}],\"more\":false}",
                ask("enrollments", "metrics=count,avg(grade)&filter=section.term.id==" + Catalogue.term()).body());
    }

    @Test
    void groupsByFieldsOfRelatedRecordsAndTellsMetrics() {
        String section = filled();
        String code = api().get("/courses/" + course).text("/code");
        String number = api().get("/sections/" + section).text("/number");
        assertEquals("""
                {"groups":[\
                {"key":{"section.course.code":"%1$s","status":"completed"},"metrics":{"count":3,"avg(grade)":3.3333,\
                "sum(grade)":10.00,"max(grade)":4.00,"distinct(studentId)":3}},\
                {"key":{"section.course.code":"%1$s","status":"active"},"metrics":{"count":2,"avg(grade)":null,\
                "sum(grade)":null,"max(grade)":null,"distinct(studentId)":2}}],"more":false}""".formatted(code),
                ask("enrollments", "groupBy=section.course.code,status&sort=-count"
                        + "&metrics=count,avg(grade),sum(grade),max(grade),distinct(studentId)" + ofTerm).body());
        assertEquals("{\"groups\":[{\"key\":{\"id\":\"" + section + "\",\"number\":\"" + number
                + "\",\"course.credits\":4.00,\"instructor\":null},\"metrics\":{\"sum(seatsTaken)\":5}}],"
                + "\"more\":false}",
                ask("sections", "groupBy=id,number,course.credits,instructor&metrics=sum(seatsTaken)&filter=termId=="
                        + term).body());
    }

    @Test
    void groupsByYearMonthAndDayOfTimes() {
        filled();
        Answer months = ask("enrollments", "groupBy=year(enrolledAt),month(enrolledAt),date(enrolledAt),enrolledAt"
                + "&metrics=min(enrolledAt),max(section.term.startsOn)" + ofTerm);
        String at = months.text("/groups/0/key/enrolledAt");
        assertEquals("{\"year(enrolledAt)\":" + at.substring(0, 4) + ",\"month(enrolledAt)\":\"" + at.substring(0, 7)
                + "\",\"date(enrolledAt)\":\"" + at.substring(0, 10) + "\",\"enrolledAt\":\"" + at + "\"}",
                months.json().at("/groups/0/key").toString());
        assertEquals("{\"min(enrolledAt)\":\"" + at + "\",\"max(section.term.startsOn)\":\"2026-08-10\"}",
                months.json().at("/groups/0/metrics").toString());
    }

    @Test
    void keepsSortsAndCutsGroups() {
        filled();
        assertEquals(List.of("active"), statuses("having=" + encoded("count<3;count>=2")));
        assertEquals(List.of("completed"), statuses("having=" + encoded(" avg(grade) > 3.3332 ")));
        assertEquals(List.of("active"), statuses("having=" + encoded("avg(grade)!=3.3333")));
        assertEquals(List.of(), statuses("having=" + encoded("count==2;avg(grade)>0")));
        assertEquals(List.of("completed", "active"), statuses("sort=-status"));
        assertEquals(List.of("active", "completed"), statuses("sort=count,-status"));
        assertEquals(List.of("completed", "active"), statuses("sort=-avg(grade)"));
        Answer first = ask("enrollments", "groupBy=status&limit=1" + ofTerm);
        assertEquals("active true", first.text("/groups/0/key/status") + " " + first.text("/more"));
        assertEquals("false", ask("enrollments", "groupBy=status&limit=2" + ofTerm).text("/more"));
    }

    @Test
    void takesFilterAndSearchOfTheList() {
        filled();
        String code = api().get("/courses/" + course).text("/code");
        assertEquals("3", ask("enrollments", "filter=" + encoded("section.term.id==" + term + ";grade>=2"))
                .text("/groups/0/metrics/count"));
        assertEquals("1", ask("courses", "q=" + code).text("/groups/0/metrics/count"));
        assertEquals("1", ask("departments", "filter=" + encoded("courses.code==" + code))
                .text("/groups/0/metrics/count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "courses", "terms", "sections", "students", "enrollments"})
    void groupsEveryList(String list) {
        filled();
        Answer all = ask(list, "groupBy=version&metrics=count,distinct(id)&limit=500");
        assertEquals("false", all.text("/more"));
        assertEquals(all.text("/groups/0/metrics/count"), all.text("/groups/0/metrics/distinct(id)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "groupBy=colour|groupBy unknown-field|There is no field \"colour\". There are id, version, studentId,",
            "groupBy=status,coursecode|groupBy unknown-field|At character 8: There is no field \"coursecode\".",
            "groupBy=name|groupBy unknown-field|Near it are student.name",
            "groupBy=student.hold|groupBy field-not-allowed|student.hold is prose",
            "groupBy=week(enrolledAt)|groupBy unknown-function|There is no \"week\" of a field to group by; there are"
                    + " year, month, date",
            "groupBy=year(status)|groupBy field-not-allowed|status is a text",
            "groupBy=year(x)|groupBy unknown-field|There are enrolledAt, and fields of single related records.",
            "groupBy=|groupBy malformed|At character 1: There is nothing;",
            "groupBy=status,,id|groupBy malformed|At character 8: There is nothing;",
            "groupBy=status,id,status|groupBy repeated|\"status\" stands there twice",
            "groupBy=id,status,grade,studentId,sectionId|groupBy too-many|There are at most 4;",
            "metrics=avg|metrics unknown-metric|There is no metric \"avg\". There are count, and sum, avg, min, max,",
            "metrics=median(grade)|metrics unknown-metric|There is no metric \"median\" of a field. There are count,",
            "metrics=count()|metrics unknown-metric|There is no metric \"count\" of a field.",
            "metrics=avg(status)|metrics field-not-allowed|status is a text",
            "metrics=avg(enrolledAt)|metrics field-not-allowed|enrolledAt is a moment",
            "metrics=sum(grad)|metrics unknown-field|Near it are grade.",
            "metrics=count,count|metrics repeated|\"count\" stands there twice",
            "metrics=count,avg((grade)|metrics unknown-metric|At character 7",
            "having=count|having malformed|There should be a metric, one of == != >= > <= < and a number",
            "having=count>1;grade>2|having unknown-metric|At character 9: There is no metric \"grade\".",
            "having=count>many|having value-not-allowed|\"many\" cannot stand behind count>. Use a number",
            "having=count=>1|having malformed|There should be a metric",
            "having=max(enrolledAt)>1|having value-not-allowed|max(enrolledAt) is no number; use filter for times.",
            "sort=status|sort unknown-field|There is nothing \"status\" to sort groups by. There are what they are"
                    + " grouped by (nothing) and metrics.",
            "groupBy=status&sort=-grade|sort unknown-field|At character 2: There is nothing \"grade\" to sort groups by."
                    + " There are what they are grouped by (status)",
            "sort=-count,count|sort repeated|\"count\" stands there twice",
            "sort=avg(status)|sort field-not-allowed|status is a text",
            "limit=501|limit out-of-range|from 1 to 500", "limit=0|limit out-of-range|from 1 to 500",
            "filter=colour==1|filter unknown-field|At character 1: There is no field \"colour\".",
            "cursor=x|cursor unknown-parameter|There is no such parameter here"})
    void refusesWhatItCannotTake(String query, String error, String detail) {
        Answer answer = api().get("/enrollments/aggregate?" + escaped(query)).expect(ProblemType.INVALID_PARAMETER);
        assertEquals(List.of(error), answer.errors(), answer::body);
        assertTrue(answer.text("/detail").contains(detail), answer::body);
    }

    @Test
    void groupsByNothingThatARecordHasSeveralOf() {
        Answer many = api().get("/students/aggregate?groupBy=enrollments.status")
                .expect(ProblemType.INVALID_PARAMETER);
        assertTrue(many.text("/detail").contains("enrollments.status is many values of one record"), many::body);
        Answer metric = api().get("/students/aggregate?metrics=avg(enrollments.grade)")
                .expect(ProblemType.INVALID_PARAMETER);
        assertEquals(List.of("metrics field-not-allowed"), metric.errors());
    }

    private List<String> statuses(String query) {
        return ask("enrollments", "groupBy=status&" + query + ofTerm).json().at("/groups").findValuesAsText("status");
    }

    private static Answer ask(String list, String query) {
        return api().get("/" + list + "/aggregate?" + query).expect(200);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String escaped(String query) {
        return query.replace(">", "%3E").replace("<", "%3C");
    }

    /** A section with five enrollments: two active ones, and three completed with 4.00, 4.00 and 2.00. */
    private String filled() {
        String section = Catalogue.section(course, term, 9, 0, "[]");
        for (String grade : List.of("4", "4", "2")) {
            String id = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
            Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": " + grade + "}").expect(200);
        }
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        return section;
    }
}
