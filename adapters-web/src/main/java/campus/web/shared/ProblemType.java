package campus.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.micronaut.http.HttpStatus;

import campus.web.shared.Problem.FieldError;

/** Every kind of problem that the API answers with. The slug is what clients switch on and is never changed. */
public enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request",
            "The request cannot be read: its JSON, its address or a header is not well formed.",
            "Correct the place that the detail names. JSON has to be UTF-8, with each name once and no comments."),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter",
            "A parameter is unknown, repeated or has a value that is not allowed. Nothing is ever ignored.",
            "Use one of the names and values that the detail lists."),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "Invalid cursor",
            "The cursor was not made by this list with this sort order, filter and search.",
            "Take the cursor from \"next\" of the page before and keep sort, filter and q, or start without one."),
    TOO_EXPENSIVE(HttpStatus.BAD_REQUEST, "Too expensive",
            "What was asked for takes longer than a read may, or has more related records than one answer may.",
            "Narrow it by a field with an index (see /api/v1/students/fields and the like), sort by one, or ask for less "
                    + "at a time."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Sign in first",
            "There is no bearer token with the request, or it is expired, revoked or no token at all.",
            "Get a token from POST /api/v1/login, or a new one from POST /api/v1/login/refresh, and send it as "
                    + "\"Authorization: Bearer <token>\". For scripts there are tokens that last longer, under My account."),
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Wrong username or password",
            "Username and password do not belong together. It is not told which of the two is wrong.",
            "Check both; an administrator can set a new password."),
    INVALID_REFRESH_TOKEN(HttpStatus.UNAUTHORIZED, "Sign in again",
            "The refresh token cannot be used, or no longer: it is unknown, expired or spent, somebody signed out, or the "
                    + "account was changed. It is not told which.",
            "Sign in again with POST /api/v1/login. Keep the newest refresh_token only, and send each once."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "The account may not do this.",
            "Sign in with an account that has the role the documentation names, or ask an administrator for it."),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "Not what this token is for",
            "A token for scripts was sent that was not made for this. The scope that is needed is told under scope, where "
                    + "there is one.",
            "Make a token with that scope under My account, or with POST /api/v1/account/tokens after signing in."),
    CROSS_SITE_REQUEST(HttpStatus.FORBIDDEN, "Request from another site",
            "A page of another site made the browser send this, or a proxy changed where it came from. Nothing was done.",
            "Open Campus itself and do it there. Behind a proxy, let it pass on the Host header. Programs of other sites "
                    + "use bearer tokens."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is no such address, or no record with this id.",
            "Check address and id. A deleted record comes back with POST to its address followed by /restore."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed",
            "The address exists, but not for this method.", "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable", "The answer does not exist in the format asked for.",
            "Accept application/json, or leave the Accept header out."),
    REGISTRATION_REFUSED(HttpStatus.CONFLICT, "Registration refused", "Several rules forbid this at once.",
            "Every rule is listed under reasons, each with its facts; all of them have to be met. "
                    + "A registrar can override those that say so, but never a seat that is not there."),
    BULK_ENROLLMENT_REFUSED(HttpStatus.CONFLICT, "Bulk enrollment refused",
            "Students of an atomic bulk enrollment are refused, so nobody was enrolled.",
            "Leave out those whose outcome under results is refused, or send mode partial to enroll the others."),
    SECTIONS_REFUSED(HttpStatus.CONFLICT, "Sections refused",
            "One of several steps that were to be done together is refused, so none was done.",
            "Leave out the sections whose outcome under results is refused, or send mode partial to do the others."),
    ALREADY_ENROLLED(HttpStatus.CONFLICT, "Already enrolled",
            "The student has an enrollment in this section, whatever its status.",
            "Change the status of that enrollment instead; a dropped one can become active again."),
    SECTION_FULL(HttpStatus.CONFLICT, "Section full", "Every seat is taken and there is no waitlist for this request.",
            "Choose another section, or raise the capacity."),
    WAITLIST_FULL(HttpStatus.CONFLICT, "Waitlist full", "Every seat and every place on the waitlist is taken.",
            "Choose another section, or raise capacity or waitlistCapacity."),
    LOAD_LIMIT(HttpStatus.CONFLICT, "Load limit reached",
            "The student has as many active enrollments, or credits, as one may have.",
            "Drop or complete another enrollment first. " + ProblemType.OVERRIDE),
    PREREQUISITES_NOT_MET(HttpStatus.CONFLICT, "Prerequisites not met",
            "The course requires others that the student has not completed well enough.",
            "Complete one course of every group that is listed, with at least its minimum grade. "
                    + ProblemType.OVERRIDE),
    TIME_CONFLICT(HttpStatus.CONFLICT, "Time conflict",
            "The section meets while another one of the student does, in the same term.",
            "Choose another section, or drop the other one. " + ProblemType.OVERRIDE),
    REGISTRATION_CLOSED(HttpStatus.CONFLICT, "Registration closed", "The term's registration window is not open.",
            "Wait until it opens, or change the term's registrationOpensAt or registrationClosesAt. "
                    + ProblemType.OVERRIDE),
    SECTION_NOT_OPEN(HttpStatus.CONFLICT, "Section not open", "The section is closed or cancelled.",
            "Choose another section, or open this one."),
    STUDENT_ON_HOLD(HttpStatus.CONFLICT, "Student on hold", "A hold blocks registration for this student.",
            "Settle what the hold names, then remove it from the student. " + ProblemType.OVERRIDE),
    INVALID_TRANSITION(HttpStatus.CONFLICT, "Invalid transition",
            "An enrollment cannot go from its status to the one asked for.",
            "Use one of the statuses listed as allowed; none means that the status is final."),
    GRADE_REQUIRED(HttpStatus.CONFLICT, "Grade required", "An enrollment is completed with a grade only.",
            "Send a grade: 0.00 to 4.00, or a letter; or record a score in every assessment of the section."),
    GRADE_NOT_ALLOWED(HttpStatus.CONFLICT, "Grade not allowed", "A grade belongs to a completed enrollment only.",
            "Leave the grade out, or complete the enrollment."),
    ENROLLMENT_NOT_ACTIVE(HttpStatus.CONFLICT, "Enrollment not active",
            "Scores are recorded for students who take part in a section at the time.",
            "Make the enrollment active first, if it can become so."),
    ENROLLMENT_COMPLETED(HttpStatus.CONFLICT, "Enrollment completed",
            "The scores of a completed enrollment stay as they are, since its grade may have come from them.",
            "Change the grade with POST to the enrollment's address followed by /grade."),
    ENROLLMENT_NOT_COMPLETED(HttpStatus.CONFLICT, "Enrollment not completed",
            "Only the grade of a completed enrollment can be changed.",
            "Complete the enrollment with its grade."),
    DROP_DEADLINE_PASSED(HttpStatus.CONFLICT, "Drop deadline passed",
            "The last day on which a student may drop a section of this term is over.",
            "Complete the enrollment instead, or change the term's dropDeadline."),
    CHOOSE_SECTION(HttpStatus.CONFLICT, "Choose a section",
            "A course was named, but it does not have exactly one open section in the terms that run today.",
            "Send a sectionId; the open sections are listed as choices."),
    PREREQUISITE_CYCLE(HttpStatus.CONFLICT, "Prerequisite cycle",
            "With these prerequisites a course would require itself.", "Take one course out of the path."),
    HAS_DEPENDENTS(HttpStatus.CONFLICT, "Still in use", "Other records refer to the one that should be deleted.",
            "Delete what is counted under dependents first."),
    DUPLICATE(HttpStatus.CONFLICT, "Duplicate", "Another record holds a value that must be unique.",
            "Use another value, or change or restore the record that holds it."),
    CAPACITY_IN_USE(HttpStatus.CONFLICT, "Capacity in use",
            "A capacity cannot fall below what is taken already.", "Drop enrollments first, or keep the capacity."),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT, "Last administrator",
            "Without this account nobody could manage accounts any more.",
            "Give another enabled account the role admin first."),
    TOO_MANY_TOKENS(HttpStatus.CONFLICT, "Too many tokens",
            "The account has as many tokens for scripts as one may have at a time.",
            "Revoke one that is not used any more; the list tells when each was used last."),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "Request in progress",
            "A request with the same Idempotency-Key is being worked on and has no answer yet.",
            "Send it again, with the same key, after the time in Retry-After."),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Changed meanwhile",
            "The record was changed since the version that If-Match names.",
            "Read the record again and repeat the change with its new ETag. What others changed since is listed under "
                    + "changes, where a history of it is kept."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Too large", "The request is larger than allowed.",
            "Send less at once; an upload may be split into several."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type",
            "The body is not in a format that this address reads.", "Send application/json, or what is documented."),
    INVALID_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY, "Invalid fields",
            "The body is well formed, but fields of it are missing, unknown or not acceptable.",
            "Correct every place that is listed under errors; all of them are listed at once."),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key reused",
            "The Idempotency-Key was sent within the last 24 hours with a request of another address or content.",
            "Send a new key, such as a new UUID, with each new request; the same key only with the same request."),
    INVALID_UPLOAD(HttpStatus.UNPROCESSABLE_ENTITY, "Invalid upload",
            "The file cannot be imported as a whole: no file, an unknown name, or no proper zip.",
            "Send one part named \"file\": a CSV named after what it holds, such as courses.csv, or a zip of them."),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Precondition required",
            "A change needs to say which version it is based on.",
            "Send the ETag of the last read as If-Match, or \"If-Match: *\" to change whichever is there."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
            "The account asks more often than one may, or too many wrong passwords or refresh tokens were sent for a "
                    + "username or from an address. A limit in time is told under limit: so many times in so many seconds, and so many at once.",
            "Go on after the time in Retry-After, and slower. Lists, bulk enrollments and imports do much in one "
                    + "request."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error",
            "The fault is on this side, not in the request. It has been logged.",
            "Try again later; if it stays, tell the operator the time of the request."),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Busy",
            "Too many requests are worked on at this moment, too many others write the same records, or too many "
                    + "imports wait already.",
            "Repeat the request after the time in Retry-After."),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Service unavailable",
            "The records cannot be reached at this moment: the database does not answer, has no connection left, or "
                    + "takes no changes.",
            "Repeat the request after the time in Retry-After. Whether a change was made is not known: repeat it with "
                    + "the same Idempotency-Key, or read first what is stored. /health tells when it is over.");

    private static final String OVERRIDE = "A registrar can override this rule: send \"override\" with its code and a reason.";

    private final HttpStatus status;
    private final String title;
    private final String explanation;
    private final String remedy;

    ProblemType(HttpStatus status, String title, String explanation, String remedy) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
        this.remedy = remedy;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String remedy() {
        return remedy;
    }

    /** After how many seconds it is worth to repeat the same request; empty where that does not help. */
    OptionalLong retryAfter() {
        if (this == BUSY || this == REQUEST_IN_PROGRESS) {
            return OptionalLong.of(1);
        }
        return this == SERVICE_UNAVAILABLE ? OptionalLong.of(5) : OptionalLong.empty();
    }

    Problem problem(String detail, String instance, List<FieldError> errors, List<Refusal> reasons,
            Map<String, Object> members) {
        return new Problem("/problems/" + slug(), title, status.getCode(), detail, instance, errors, reasons, members);
    }
}
