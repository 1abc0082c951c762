package campus.web.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import campus.web.shared.Problem.FieldError;

/** Ends a request with a problem. Immutable; the {@code with} methods return changed copies. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient List<Refusal> reasons;
    private final transient Map<String, Object> members;
    private final transient OptionalLong retryAfter;

    /** {@code detail} is a sentence or more for people: what is wrong, and what helps. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), List.of(), Map.of(), type.retryAfter());
    }

    private ProblemException(ProblemType type, String detail, List<FieldError> errors,
            List<Refusal> reasons, Map<String, Object> members, OptionalLong retryAfter) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.reasons = reasons;
        this.members = members;
        this.retryAfter = retryAfter;
    }

    /** The request has fields that are not acceptable; the detail lists them. */
    public static ProblemException invalidFields(List<FieldError> errors) {
        StringBuilder detail = new StringBuilder("The request is understood, but not acceptable:");
        errors.stream().limit(5).forEach(error -> detail.append(' ').append(place(error)).append(": ")
                .append(error.detail()));
        if (errors.size() > 5) {
            detail.append(" And ").append(errors.size() - 5).append(" more, see errors.");
        }
        return new ProblemException(ProblemType.INVALID_FIELDS, detail.toString()).withErrors(errors);
    }

    /** One parameter or header is not acceptable. */
    public static ProblemException invalidParameter(String name, String code, String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, "Parameter \"" + name + "\": " + detail)
                .withErrors(List.of(FieldError.ofParameter(name, code, detail)));
    }

    public static ProblemException notFound(String what, @Nullable Object id) {
        return new ProblemException(ProblemType.NOT_FOUND,
                "There is no " + what + " " + id + ", or it is deleted. Check the id, or restore the " + what + ".");
    }

    public ProblemException withErrors(List<FieldError> given) {
        return new ProblemException(type, text(), List.copyOf(given), reasons, members, retryAfter);
    }

    public ProblemException withReasons(List<Refusal> given) {
        return new ProblemException(type, text(), errors, List.copyOf(given), members, retryAfter);
    }

    /** {@code given} are members beyond the standard ones, which the type defines. */
    public ProblemException withMembers(Map<String, Object> given) {
        return new ProblemException(type, text(), errors, reasons,
                Collections.unmodifiableMap(new LinkedHashMap<>(given)), retryAfter);
    }

    /** It is worth to repeat the same request after so many seconds. */
    public ProblemException withRetryAfter(long seconds) {
        return new ProblemException(type, text(), errors, reasons, members, OptionalLong.of(seconds));
    }

    public ProblemType type() {
        return type;
    }

    /** After how many seconds it is worth to repeat the same request. */
    public OptionalLong retryAfter() {
        return retryAfter;
    }

    /** What is wrong with fields and parameters; empty when it is something else. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Why something is refused; empty when it is something else. */
    public List<Refusal> reasons() {
        return reasons;
    }

    Problem problem(String instance) {
        return type.problem(text(), instance, errors, reasons, members);
    }

    private String text() {
        return String.valueOf(getMessage());
    }

    private static String place(FieldError error) {
        if (error.pointer() == null) {
            return String.valueOf(error.parameter());
        }
        return error.pointer().isEmpty() ? "the body" : error.pointer();
    }
}
