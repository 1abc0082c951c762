package campus.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.web.directory.SchoolAccounts;
import campus.web.registrar.Catalogue;
import campus.web.registrar.Uploads;

import static campus.web.shared.Api.anonymous;
import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemTypesTest {

    @ParameterizedTest
    @EnumSource
    void areReachedByARequest(ProblemType type) {
        Answer answer = provoke(type).expect(type);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertFalse(answer.body().contains("hunter2"), answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void haveAPageThatExplainsThem(ProblemType type) {
        Answer page = anonymous().with("Accept", "text/html").get("/problems/" + type.slug()).expect(200);
        assertTrue(page.header("Content-Type").startsWith("text/html"));
        String text = page.body().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assertTrue(text.contains(type.explanation()), text);
        assertTrue(text.contains(type.remedy()), text);
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
        assertTrue(anonymous().get("/problems").body().contains("/problems/" + type.slug()));
    }

    private static Answer provoke(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST -> api().post("/departments", "{");
            case INVALID_PARAMETER -> api().get("/departments?limit=0");
            case INVALID_CURSOR -> api().get("/departments?cursor=x");
            case TOO_EXPENSIVE -> api().get("/faults/expensive");
            case UNAUTHENTICATED -> anonymous().get("/departments");
            case INVALID_CREDENTIALS -> anonymous().post("/login", "{\"username\": \"admin\", \"password\": \"x\"}");
            case INVALID_REFRESH_TOKEN -> anonymous().post("/login/refresh", "{\"refresh_token\": \"x\"}");
            case FORBIDDEN -> Tokens.bearer("reader", 60).get("/departments");
            case INSUFFICIENT_SCOPE -> Tokens.ofScript("read").post("/departments", "{}");
            case CROSS_SITE_REQUEST -> Browser.signedIn("registrar").with("Sec-Fetch-Site", "cross-site")
                    .post("/departments", "{}");
            case NOT_FOUND -> api().get("/departments/" + UUID.randomUUID());
            case METHOD_NOT_ALLOWED -> api().delete("/departments");
            case NOT_ACCEPTABLE -> api().with("Accept", "image/png").get("/departments");
            case TOO_LARGE -> api().post("/departments", " ".repeat(1 << 21));
            case UNSUPPORTED_MEDIA_TYPE -> Uploads.send("{}".getBytes(StandardCharsets.UTF_8),
                    "application/json");
            case INVALID_FIELDS -> api().post("/departments", "{}");
            case INVALID_UPLOAD -> Uploads.file("notes.txt", "x");
            case INTERNAL_ERROR -> api().get("/faults/unexpected");
            case TOO_MANY_REQUESTS -> {
                TestServer.bean(RequestsPerAccount.class).allowance().exhaust("hasty");
                yield Tokens.bearer("hasty", "admin", 60).get("/departments");
            }
            case BUSY -> api().get("/faults/busy");
            case REQUEST_IN_PROGRESS -> KeyedRequests.whileRunning(keyed -> keyed.post("/departments", "{}"));
            case IDEMPOTENCY_KEY_REUSED -> {
                Api keyed = KeyedRequests.keyed();
                keyed.post("/departments/" + UUID.randomUUID() + "/restore").expect(404);
                yield keyed.post("/departments/" + UUID.randomUUID() + "/restore");
            }
            case SERVICE_UNAVAILABLE -> api().get("/faults/lost");
            case PRECONDITION_REQUIRED -> api().with("Content-Type", "application/json").send("PUT",
                    "/courses/" + Catalogue.course() + "/prerequisites", Uploads.text("{\"allOf\": []}"));
            case STALE_VERSION -> api().patch("/departments/" + Catalogue.department(), "\"9\"", "{}");
            case DUPLICATE, HAS_DEPENDENTS, CAPACITY_IN_USE, PREREQUISITE_CYCLE -> Conflicts.ofRecords(type);
            case TOO_MANY_TOKENS -> SchoolAccounts.oneTokenTooMany();
            case LAST_ADMINISTRATOR -> api().patch("/accounts/" + SchoolAccounts.administrator(), "*",
                    "{\"enabled\": false}");
            case REGISTRATION_REFUSED, BULK_ENROLLMENT_REFUSED, SECTIONS_REFUSED, ALREADY_ENROLLED, SECTION_FULL,
                    WAITLIST_FULL,
                    LOAD_LIMIT,
                    PREREQUISITES_NOT_MET, TIME_CONFLICT, REGISTRATION_CLOSED, SECTION_NOT_OPEN, STUDENT_ON_HOLD,
                    INVALID_TRANSITION, GRADE_REQUIRED, GRADE_NOT_ALLOWED, DROP_DEADLINE_PASSED, CHOOSE_SECTION,
                    ENROLLMENT_NOT_ACTIVE, ENROLLMENT_COMPLETED, ENROLLMENT_NOT_COMPLETED ->
                    Conflicts.ofEnrollments(type);
        };
    }
}
