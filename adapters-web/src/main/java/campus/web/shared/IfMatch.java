package campus.web.shared;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import campus.application.shared.ConcurrentWriteException;

import static java.util.Comparator.naturalOrder;

/** The If-Match header of a write. Only the version in an entity tag counts; weak tags match nothing. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(-[0-9a-f]+)?");

    private final boolean any;
    private final Set<Long> versions = new HashSet<>();

    private IfMatch(String header) {
        this.any = header.strip().equals("*");
        if (!any) {
            for (String part : header.split(",", -1)) {
                add(part);
            }
        }
    }

    /**
     * The version that a change is based on: the current one when the header names it or any, otherwise the latest
     * earlier one that it names, or -1 when it names none.
     *
     * @throws ProblemException when the header is absent or malformed
     */
    public static long required(@Nullable String header, long current) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "The header If-Match is missing. "
                    + ProblemType.PRECONDITION_REQUIRED.remedy());
        }
        IfMatch wanted = new IfMatch(header);
        return wanted.any ? current
                : wanted.versions.stream().filter(version -> version <= current).max(naturalOrder()).orElse(-1L);
    }

    /** The version to change, absent when whichever is there is meant. Of several tags only one version may remain. */
    public static @Nullable Long optional(@Nullable String header) {
        if (header == null) {
            return null;
        }
        IfMatch wanted = new IfMatch(header);
        if (wanted.any) {
            return null;
        }
        if (wanted.versions.size() > 1) {
            throw malformed("names several versions; send one");
        }
        return wanted.versions.stream().findFirst().orElse(-1L);
    }

    /** What ends a write that met another writer: a client that named no version is asked to repeat it only. */
    public static RuntimeException stale(@Nullable String header, long current) {
        return stale(header, current, Map.of());
    }

    /** The same with facts about what the other writer did. */
    public static RuntimeException stale(@Nullable String header, long current, Map<String, Object> facts) {
        return header == null || header.isBlank() || header.strip().equals("*")
                ? new ConcurrentWriteException("The record has version " + current + " meanwhile")
                : stale(current, facts);
    }

    private static ProblemException stale(long current, Map<String, Object> facts) {
        String detail = "The record has version " + current + " now, not the one that If-Match names. "
                + ProblemType.STALE_VERSION.remedy();
        Map<String, Object> all = new LinkedHashMap<>(Map.of("currentVersion", current));
        all.putAll(facts);
        return new ProblemException(ProblemType.STALE_VERSION, detail)
                .withReasons(List.of(new Refusal("stale-version", detail, all)));
    }

    private void add(String part) {
        Matcher tag = TAG.matcher(part);
        if (!tag.matches()) {
            throw malformed("is not a list of entity tags such as \"3-0123456789abcdef\"");
        }
        Matcher version = VERSION.matcher(tag.group(2));
        if (tag.group(1) == null && version.matches()) {
            versions.add(Long.valueOf(version.group(1)));
        }
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The header If-Match " + why + ".").withErrors(
                List.of(Problem.FieldError.ofParameter("If-Match", "malformed", "The header " + why + ".")));
    }
}
