package campus.web.registrar.page;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Texts;

/** The version of a record that a form began with. */
final class Versions {

    private static final String FIELD = "version";

    private Versions() {}

    /** Null when the form changes whatever is there. */
    static @Nullable Long of(FormBody form) {
        return of(form, FIELD);
    }

    /** The version as an If-Match header has it, so that a stale one is told as such; null for none. */
    static @Nullable String ifMatch(@Nullable Long version) {
        return version == null ? null : "\"" + version + "\"";
    }

    /** @throws ProblemException when there is something else than a version */
    static @Nullable Long of(FormBody form, String field) {
        String text = form.text(field);
        return text == null ? null : form.with(FIELD, text).version();
    }

    /** A stale version as people without headers understand it; other problems as they are. */
    static ProblemException inPlainWords(ProblemException refused) {
        return refused.type() == ProblemType.STALE_VERSION
                ? new ProblemException(refused.type(), Texts.english().of("enrollments.stale"))
                : refused;
    }
}
