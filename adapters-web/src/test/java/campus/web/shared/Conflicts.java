package campus.web.shared;

import campus.web.registrar.Catalogue;

import static campus.web.shared.Api.api;

/** One request for each conflict. */
final class Conflicts {

    private static final String MONDAY = "[{\"days\": [\"mon\"], \"startsAt\": \"09:00\", \"endsAt\": \"10:00\"}]";

    private Conflicts() {}

    static Answer ofRecords(ProblemType type) {
        String course = Catalogue.course();
        String section = Catalogue.section(course, Catalogue.term(), 1, 0, "[]");
        return switch (type) {
            case DUPLICATE -> {
                String code = Catalogue.unique();
                Catalogue.course(code);
                yield api().post("/courses", Catalogue.courseBody(code, Catalogue.department()));
            }
            case HAS_DEPENDENTS -> api().delete("/courses/" + course);
            case CAPACITY_IN_USE -> {
                Catalogue.enroll(Catalogue.student(), section).expect(201);
                yield api().patch("/sections/" + section, "*", "{\"capacity\": 0}");
            }
            case PREREQUISITE_CYCLE -> require(course, course);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    static Answer ofEnrollments(ProblemType type) {
        String student = Catalogue.student();
        String course = Catalogue.course();
        String term = Catalogue.term();
        String section = Catalogue.section(course, term, 1, 0, MONDAY);
        String enrollment = type == ProblemType.CHOOSE_SECTION ? ""
                : Catalogue.enroll(student, section).expect(201).id();
        return switch (type) {
            case REGISTRATION_REFUSED -> Catalogue.enroll(student, section);
            case BULK_ENROLLMENT_REFUSED -> Catalogue.enrollInBulk(section,
                    "{\"mode\": \"atomic\", \"studentIds\": [\"" + student + "\"]}");
            case SECTIONS_REFUSED -> api().put("/students/" + Catalogue.student() + "/sections",
                    "{\"mode\": \"atomic\", \"sectionIds\": [\"" + section + "\"]}");
            case ALREADY_ENROLLED -> {
                api().patch("/sections/" + section, "*", "{\"capacity\": 2, \"meetings\": []}").expect(200);
                yield Catalogue.enroll(student, section);
            }
            case SECTION_FULL -> Catalogue.enroll(Catalogue.student(), section);
            case WAITLIST_FULL -> {
                api().patch("/sections/" + section, "*", "{\"waitlistCapacity\": 1}").expect(200);
                Catalogue.enroll(Catalogue.student(), section).expect(201);
                yield Catalogue.enroll(Catalogue.student(), section);
            }
            case LOAD_LIMIT -> {
                for (int i = 0; i < 4; i++) {
                    Catalogue.enroll(student, Catalogue.section(1, 0)).expect(201);
                }
                yield Catalogue.enroll(student, Catalogue.section(1, 0));
            }
            case PREREQUISITES_NOT_MET -> {
                String advanced = Catalogue.course();
                require(advanced, course).expect(200);
                yield Catalogue.enroll(student, Catalogue.section(advanced, term, 1, 0, "[]"));
            }
            case TIME_CONFLICT -> Catalogue.enroll(student, Catalogue.section(Catalogue.course(), term, 1, 0, MONDAY));
            case REGISTRATION_CLOSED -> {
                api().patch("/terms/" + term, "*", "{\"registrationOpensAt\": \"2026-12-01T00:00:00Z\"}").expect(200);
                yield Catalogue.enroll(student, Catalogue.section(Catalogue.course(), term, 1, 0, "[]"));
            }
            case SECTION_NOT_OPEN -> {
                String closed = Catalogue.section(1, 0);
                api().patch("/sections/" + closed, "*", "{\"status\": \"closed\"}").expect(200);
                yield Catalogue.enroll(student, closed);
            }
            case STUDENT_ON_HOLD -> {
                api().patch("/students/" + student, "*", "{\"hold\": \"Fees\"}").expect(200);
                yield Catalogue.enroll(student, Catalogue.section(1, 0));
            }
            case INVALID_TRANSITION -> Catalogue.changeStatus(enrollment, "{\"status\": \"waitlisted\"}");
            case GRADE_REQUIRED -> Catalogue.changeStatus(enrollment, "{\"status\": \"completed\"}");
            case GRADE_NOT_ALLOWED -> Catalogue.changeStatus(enrollment, "{\"status\": \"dropped\", \"grade\": 1}");
            case DROP_DEADLINE_PASSED -> {
                api().patch("/terms/" + term, "*", "{\"dropDeadline\": \"2026-08-12\"}").expect(200);
                yield Catalogue.changeStatus(enrollment, "{\"status\": \"dropped\"}");
            }
            case ENROLLMENT_NOT_ACTIVE -> {
                Catalogue.changeStatus(enrollment, "{\"status\": \"dropped\"}").expect(200);
                yield Catalogue.score(enrollment, Catalogue.assessment(section, 1), "4");
            }
            case ENROLLMENT_COMPLETED -> {
                Catalogue.changeStatus(enrollment, "{\"status\": \"completed\", \"grade\": 4}").expect(200);
                yield Catalogue.score(enrollment, Catalogue.assessment(section, 1), "4");
            }
            case ENROLLMENT_NOT_COMPLETED -> api().post("/enrollments/" + enrollment + "/grade",
                    "{\"grade\": 4, \"reason\": \"Marked again\"}");
            case CHOOSE_SECTION -> api().post("/enrollments",
                    "{\"studentId\": \"%s\", \"courseId\": \"%s\"}".formatted(student, Catalogue.course()));
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static Answer require(String course, String required) {
        return api().put("/courses/" + course + "/prerequisites", "*",
                "{\"allOf\": [{\"anyOf\": [{\"courseId\": \"" + required + "\"}]}]}");
    }
}
