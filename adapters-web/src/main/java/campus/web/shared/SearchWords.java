package campus.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import campus.application.shared.Criteria;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.Resource;

/** Reads what is searched for: words, each of which has to be part of one of the searched fields. */
public final class SearchWords {

    public static final int MAX_LENGTH = 200;
    static final int MAX_WORDS = 8;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private SearchWords() {}

    /** @throws ProblemException (400) when there are no words, or too many */
    public static Criteria criteria(String text, Resource resource) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw invalid("too-long", "Search for at most " + MAX_LENGTH + " characters.");
        }
        List<String> words = Arrays.stream(SPACE.split(text)).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            throw invalid("required", "There is nothing to search for; write a word, or leave the parameter out.");
        }
        if (words.size() > MAX_WORDS) {
            throw invalid("too-many", "Search for at most " + MAX_WORDS + " words.");
        }
        return new Criteria.And(words.stream().map(word -> somewhere(word, resource)).toList());
    }

    private static Criteria somewhere(String word, Resource resource) {
        String part = ValueText.storable(word).orElseThrow(() -> invalid("value-not-allowed",
                "A character that no text has stands there; remove it."));
        return new Criteria.Or(resource.searched().stream()
                .<Criteria>map(path -> new Criteria.Test(path, new Like(List.of("", part, ""), true), false))
                .toList());
    }

    private static ProblemException invalid(String code, String detail) {
        return ProblemException.invalidParameter("q", code, detail);
    }
}
