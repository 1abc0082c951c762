package campus.web.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.registrar.School;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.web.shared.Answer;
import campus.web.shared.ProblemType;
import campus.web.shared.TestServer;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecentEnrollmentsTest {

    @Test
    void listsTheEnrollmentsOfTheLastDaysNewestFirst() {
        Instant now = TestServer.REGISTRAR.clock().instant();
        String today = Catalogue.enrollment().id();
        String weekOld = past(now.minus(Duration.ofDays(7)));
        String older = past(now.minus(Duration.ofDays(7)).minusNanos(1_000));
        String yearOld = past(now.minus(Duration.ofDays(366)));
        String tooOld = past(now.minus(Duration.ofDays(367)));
        String future = past(now.plusSeconds(1));
        List<String> week = recent("");
        assertTrue(week.containsAll(List.of(today, weekOld)));
        assertFalse(week.contains(older) || week.contains(yearOld) || week.contains(future));
        List<String> year = recent("&days=366");
        assertTrue(year.indexOf(weekOld) < year.indexOf(older) && year.indexOf(older) < year.indexOf(yearOld));
        assertFalse(year.contains(tooOld));
        assertEquals(yearOld, api().get("/enrollments/recent?days=366&sort=enrolledAt&limit=1").text("/items/0/id"));
        Answer shown = api().get("/enrollments/" + yearOld);
        assertEquals(shown.json(),
                api().get("/enrollments/recent?days=366&sort=enrolledAt&limit=1").json().at("/items/0"));
    }

    @ParameterizedTest
    @CsvSource({"days=0, days out-of-range", "days=367, days out-of-range", "days=-1, days out-of-range",
            "days=1.5, days out-of-range", "days=, days out-of-range", "days=99999999999, days out-of-range",
            "days=1&days=2, days repeated", "sort=status, sort unknown-field", "limit=0, limit out-of-range",
            "termId=1, termId unknown-parameter"})
    void refusesParametersThatItCannotTake(String query, String error) {
        assertEquals(List.of(error), api().get("/enrollments/recent?" + query).expect(ProblemType.INVALID_PARAMETER)
                .errors());
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        Catalogue.enrollment();
        Catalogue.enrollment();
        String cursor = api().get("/enrollments/recent?limit=1").text("/next");
        api().get("/enrollments/recent?limit=1&sort=-enrolledAt&cursor=" + cursor).expect(200);
        api().get("/enrollments/recent?limit=1&sort=enrolledAt&cursor=" + cursor).expect(ProblemType.INVALID_CURSOR);
    }

    /** An enrollment as an import of the past leaves it. */
    private static String past(Instant at) {
        EnrollmentId id = new EnrollmentId(UUID.randomUUID());
        new School(TestServer.REGISTRAR.adapters()).add(Enrollments.anEnrollment().id(id).enrolledAt(at)
                .student(new StudentId(UUID.fromString(Catalogue.student())))
                .section(new SectionId(UUID.fromString(Catalogue.section(1, 0)))));
        return id.value().toString();
    }

    /** The identities on all pages. */
    private static List<String> recent(String parameters) {
        List<String> ids = new ArrayList<>();
        Answer page = api().get("/enrollments/recent?limit=100" + parameters).expect(200);
        ids.addAll(ids(page));
        while (!page.json().at("/next").isNull()) {
            page = api().get("/enrollments/recent?limit=100" + parameters + "&cursor=" + page.text("/next"))
                    .expect(200);
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<String> ids(Answer list) {
        List<String> ids = new ArrayList<>();
        list.json().at("/items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
