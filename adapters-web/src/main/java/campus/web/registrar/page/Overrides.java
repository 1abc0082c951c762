package campus.web.registrar.page;

import org.jspecify.annotations.Nullable;

import campus.web.registrar.OverrideRequest;
import campus.web.shared.FormBody;

/** The part of a form in which a registrar overrides rules; it is shown after a refusal for rules that allow it. */
final class Overrides {

    private static final String RULES = "override/rules";
    private static final String REASON = "override/reason";

    private Overrides() {}

    static boolean isOverriding(FormBody form) {
        return !form.texts(RULES).isEmpty();
    }

    /** Null when no rule is ticked: then nothing is overridden, whatever stands beside. */
    static @Nullable OverrideRequest of(FormBody form) {
        return isOverriding(form) ? new OverrideRequest(form.texts(RULES), form.text(REASON)) : null;
    }
}
