package campus.web.registrar;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RecordOutcome;
import campus.application.registrar.SectionQueries;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.shared.Actor;
import campus.domain.shared.Identifier;
import campus.web.shared.IfMatch;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;

/** What the controllers of all record types share: who acts, and which problem an outcome is. */
public final class Records {

    static final String ROOT = "/api/v1";

    private Records() {}

    public static Actor actor(Authentication authentication) {
        return new Actor(authentication.getName());
    }

    /** @throws ProblemException (404) when there is no such section in reach */
    static void requireSection(SectionQueries sections, UUID id, Reach reach) {
        if (sections.find(new SectionId(id)).filter(view -> reach.includes(view.section())).isEmpty()) {
            throw ProblemException.notFound("section", id);
        }
    }

    static <R> HttpResponse<R> created(String path, Identifier id, R body) {
        return HttpResponse.created(body, URI.create(ROOT + path + "/" + id.value()));
    }

    /** The record of an outcome that is done; every other outcome ends the request with its problem. */
    public static <T> T done(RecordOutcome<T> outcome, String what, Object id) {
        return done(outcome, what, id, null);
    }

    /** The record of an outcome that is done, of a change under an If-Match header. */
    public static <T> T done(RecordOutcome<T> outcome, String what, Object id, @Nullable String ifMatch) {
        return switch (outcome) {
            case RecordOutcome.Done<T>(T record) -> record;
            case RecordOutcome.NotFound<T>() -> throw ProblemException.notFound(what, id);
            case RecordOutcome.UnknownReference<T>(String field, var missing) ->
                    throw unknownReference(field, missing);
            case RecordOutcome.Stale<T>(long currentVersion, var changes) -> throw IfMatch.stale(ifMatch,
                    currentVersion, Map.of("changes", changes.stream().map(RecordChangeResponse::from).toList()));
            case RecordOutcome.Duplicate<T>(String field, var holder, boolean deleted) ->
                    throw duplicate(what, field, holder, deleted);
            case RecordOutcome.HasDependents<T>(var dependents) -> throw hasDependents(what, dependents);
            case RecordOutcome.CapacityInUse<T>(String field, int taken) -> throw refused(ProblemType.CAPACITY_IN_USE,
                    taken + " are taken already, so " + field + " cannot be less. Drop enrollments first.",
                    Map.of("field", field, "taken", taken));
            case RecordOutcome.PrerequisiteCycle<T>(var path) -> throw cycle(path);
        };
    }

    /** Like {@link #done}, for a restoration: there a record that is not deleted is the one that is not found. */
    public static <T> void restored(RecordOutcome<T> outcome, String what, Object id) {
        if (outcome instanceof RecordOutcome.NotFound<T>) {
            throw new ProblemException(ProblemType.NOT_FOUND,
                    "There is no deleted " + what + " " + id + ". Only what was deleted can be restored.");
        }
        done(outcome, what, id);
    }

    /** {@code place} is a JSON pointer without its first slash. */
    public static ProblemException unknownReference(String place, @Nullable Object id) {
        String detail = "There is no record " + id + ", or it is deleted; use the id of one that exists.";
        return new ProblemException(ProblemType.NOT_FOUND, "/" + place + ": " + detail)
                .withErrors(List.of(FieldError.at("/" + place, "unknown-reference", detail)));
    }

    static ProblemException refused(ProblemType type, String detail, Map<String, Object> facts) {
        return new ProblemException(type, detail).withReasons(List.of(new Refusal(type.slug(), detail, facts)));
    }

    private static ProblemException duplicate(String what, String field, Object holder, boolean deleted) {
        String detail = "The " + what + " " + holder + " has this " + field + " already"
                + (deleted
                        ? " and is deleted; restore it with POST to its address followed by /restore, or use another "
                                + field + "."
                        : "; use another " + field + ", or change that one.");
        return refused(ProblemType.DUPLICATE, detail,
                ReasonFacts.ordered("field", field, "holderId", holder.toString(), "holderDeleted", deleted));
    }

    /** What keeps a record from being deleted, and what to do about it. */
    public static ProblemException hasDependents(String what, List<Dependents> dependents) {
        String kinds = dependents.stream().map(Records::counted).collect(Collectors.joining(", "));
        return refused(ProblemType.HAS_DEPENDENTS, "This " + what + " is still in use by " + kinds
                + ". " + remedy(what, dependents.stream().map(Dependents::kind).toList()),
                Map.of("dependents", dependents.stream()
                        .map(d -> ReasonFacts.ordered("kind", d.kind(), "count", d.count())).toList()));
    }

    private static String remedy(String what, List<String> kinds) {
        if (kinds.contains("enrollments")) {
            return "Enrollments are kept as history and never deleted, so the " + what + " has to stay.";
        }
        return kinds.contains("scores") ? "Take those back first; the scores of completed enrollments stay."
                : "Delete those first.";
    }

    private static String counted(Dependents dependents) {
        String kind = dependents.kind();
        return dependents.count() + " " + (dependents.count() == 1 ? kind.substring(0, kind.length() - 1) : kind);
    }

    private static ProblemException cycle(List<CourseCode> path) {
        List<String> codes = path.stream().map(CourseCode::value).toList();
        return refused(ProblemType.PREREQUISITE_CYCLE, "The course would require itself: "
                + String.join(" requires ", codes) + ". " + ProblemType.PREREQUISITE_CYCLE.remedy(),
                ReasonFacts.ordered("path", codes));
    }
}
