package campus.application.registrar;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Reason;
import campus.domain.registrar.Remark;

/** How the history of somebody who waits says which rules stood in the way of a free seat. */
public final class PassedOver {

    private static final String BEGIN = "passed over: ";
    private static final String BETWEEN = ", ";

    private PassedOver() {}

    static Remark because(List<Reason> reasons) {
        return new Remark(BEGIN + reasons.stream().map(Reason::code).distinct().collect(Collectors.joining(BETWEEN)));
    }

    /** The codes of these rules; none when the line says something else. */
    public static List<String> codes(@Nullable String why) {
        return why == null || !why.startsWith(BEGIN) ? List.of()
                : List.of(why.substring(BEGIN.length()).split(BETWEEN));
    }
}
