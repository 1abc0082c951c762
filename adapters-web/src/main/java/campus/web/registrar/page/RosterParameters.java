package campus.web.registrar.page;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentStatus;
import campus.web.shared.FormBody;
import campus.web.shared.ListParameters;
import campus.web.shared.ProblemException;

/**
 * Which part of a roster is shown.
 *
 * @param status the only one that is shown, as in "active"
 * @param find what students to add are searched for
 */
@Introspected
record RosterParameters(@Nullable @QueryValue String cursor, @Nullable @QueryValue String status,
        @Nullable @QueryValue String find) {

    /** Lines of a page: a large lecture, and a grid that can still be sent. */
    private static final String LINES = "200";

    /** The part that the page of a form showed. */
    static RosterParameters of(FormBody form) {
        return new RosterParameters(form.text("cursor"), form.text("status"), form.text("find"));
    }

    ListParameters list() {
        return new ListParameters(LINES, cursor, "student.name", null);
    }

    /** @throws ProblemException (400) when there is no such status */
    @Nullable
    EnrollmentStatus only() {
        return status == null || status.isEmpty() ? null
                : Stream.of(EnrollmentStatus.values()).filter(known -> Words.lower(known).equals(status)).findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameter("status", "malformed", "Use one of: "
                                + Stream.of(EnrollmentStatus.values()).map(Words::lower)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** To be put behind the address of a page that shows the same part. */
    String query() {
        UriBuilder uri = UriBuilder.of("");
        Map.of("cursor", cursor == null ? "" : cursor, "status", status == null ? "" : status)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        uri.queryParam(name, value);
                    }
                });
        return uri.build().toString();
    }
}
