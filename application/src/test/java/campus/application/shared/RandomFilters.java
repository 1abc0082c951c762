package campus.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Filters of a list as clients write them, at random but the same for the same seed: valid ones, within all limits, and
 * damaged ones, which may be anything.
 */
public final class RandomFilters {

    private static final List<String> WORDS = List.of("", "A", "a", "CS", "Data Structures", "Müller", "STRASSE", "ß",
            "İ", "ı", "ſ", "\uD835\uDC9C", "Nin\u0303o", "李小龙", "100%", "a_b", "back\\slash", "it's", "\"x\"",
            "(a;b),c",
            "and", "or", "=in=", " x ", "x  ", "\t", "${x}", "--", "?", ":p0");
    private static final List<String> STRAY = List.of("(", ")", "((", "'", "\"", ";", ",", "=", "==", "!", "~", "<",
            "\\", "*", ".", " ", " and ", " or ", "\0", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u202E", "\uFEFF", "é",
            "99999999999999999999999999999999", "1e999999999", "-", "null", "=in=()", "=isnull=true", "id==");

    private static final Pattern UNQUOTED = Pattern.compile("[\\p{L}\\p{N}*%_.:-]+");

    private final List<FieldPath> fields;
    private final List<FieldPath> ownFields;
    private final List<String> relations;
    private final List<String> words;
    private final Random random;
    private int conditions;
    private int toMany;

    /** {@code known} are texts of records that there are, so that some filters are met. */
    public RandomFilters(Resource resource, long seed, String... known) {
        this.fields = resource.fields();
        this.ownFields = fields.stream().filter(field -> !field.isMany()).toList();
        this.relations = resource.ways().entrySet().stream().filter(way -> !Operator.of(way.getValue()).isEmpty())
                .map(Map.Entry::getKey).toList();
        this.words = new ArrayList<>(WORDS);
        this.words.addAll(List.of(known));
        this.random = new Random(seed);
    }

    /** A filter that can be read. */
    public String valid() {
        conditions = 1 + random.nextInt(10);
        toMany = random.nextInt(9);
        return or(0);
    }

    /** A valid filter to which some accidents happened; by chance it still is one. */
    public String damaged() {
        StringBuilder filter = new StringBuilder(valid());
        for (int i = random.nextInt(4); i >= 0; i--) {
            damage(filter, random.nextInt(filter.length() + 1));
        }
        return filter.toString();
    }

    private void damage(StringBuilder filter, int place) {
        int end = Math.min(filter.length(), place + 1 + random.nextInt(8));
        switch (random.nextInt(8)) {
            case 0 -> filter.delete(place, end);
            case 1 -> filter.insert(place, filter.substring(place, end));
            case 2 -> filter.insert(place, pick(STRAY));
            case 3 -> filter.replace(place, end, pick(STRAY));
            case 4 -> filter.replace(place, end, new StringBuilder(filter.substring(place, end)).reverse().toString());
            case 5 -> filter.insert(place, pick(STRAY).repeat(random.nextInt(2_000)));
            case 6 -> filter.setLength(place);
            default -> filter.append((pick(List.of(";", ",", "")) + condition()).repeat(random.nextInt(80)));
        }
    }

    private String or(int depth) {
        return joined(() -> joined(() -> unit(depth), ";", " and "), ",", " or ");
    }

    /** One to three parts, or fewer when there are conditions enough. */
    private String joined(Supplier<String> part, String symbol, String word) {
        StringBuilder parts = new StringBuilder(part.get());
        for (int i = random.nextInt(3); i > 0 && conditions > 0; i--) {
            parts.append(random.nextInt(4) == 0 ? word : symbol).append(part.get());
        }
        return parts.toString();
    }

    private String unit(int depth) {
        return depth < 6 && random.nextInt(4) == 0 ? "(" + or(depth + 1) + ")" : condition();
    }

    private String condition() {
        conditions--;
        if (toMany > 0 && !relations.isEmpty() && random.nextInt(10) == 0) {
            toMany--;
            return pick(relations) + "=isnull=" + random.nextBoolean();
        }
        FieldPath path = pick(toMany > 0 ? fields : ownFields);
        toMany -= path.isMany() ? 1 : 0;
        Operator operator = pick(Operator.of(path.field()));
        String space = random.nextInt(12) == 0 ? " " : "";
        return path.name() + space + operator.symbol() + space + argument(operator, path.field());
    }

    private String argument(Operator operator, Field field) {
        return switch (operator.argument()) {
            case VALUE -> value(field);
            case VALUES -> "(" + String.join(",", values(field, 1 + random.nextInt(5))) + ")";
            case TWO_VALUES -> "(" + String.join(",", values(field, 2)) + ")";
            case PART -> text();
            case FLAG -> String.valueOf(random.nextBoolean());
            case YEAR -> String.valueOf(pick(List.of(Operator.FIRST_YEAR, 2025, 2026, 2027, Operator.LAST_YEAR)));
            case MONTH -> String.valueOf(1 + random.nextInt(12));
            case DAY -> pick(List.of("2026-08-20", "2024-02-29", "1000-01-01", "9998-12-31"));
        };
    }

    private List<String> values(Field field, int number) {
        List<String> values = new ArrayList<>();
        while (values.size() < number) {
            values.add(value(field));
        }
        return values;
    }

    private String value(Field field) {
        return switch (field.kind()) {
            case TEXT, PROSE -> field.isChoice() ? pick(field.choicesInLowerCase()) : text();
            case INTEGER -> pick(List.of("0", "1", "-1", "007", "30", "9223372036854775807", "-9223372036854775808",
                    String.valueOf(random.nextInt(50))));
            case DECIMAL -> pick(List.of("0", "4", "3.00", "3.67", "-0.5", "2.0000000000000000000000000001",
                    "999999999999999999999999999999"));
            case DATE -> pick(List.of("2026-08-20", "2007-05-23", "2024-02-29", "1000-01-01", "9999-12-31"));
            case INSTANT -> pick(List.of("2026-08-20T10:00:00Z", "2026-08-20T10:00:00.123456Z",
                    "2026-08-20T12:00:00+02:00", "1000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"));
            case UUID -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private String text() {
        String word = pick(words);
        int pattern = random.nextInt(6);
        String text = pattern == 0 ? word + "*" : pattern == 1 ? "*" + word + "*" + pick(words) : word;
        if (UNQUOTED.matcher(text).matches() && random.nextBoolean()) {
            return text;
        }
        String quote = random.nextBoolean() ? "\"" : "'";
        String star = random.nextInt(4) == 0 ? "\\*" : "*";
        return quote + text.replace("\\", "\\\\").replace(quote, "\\" + quote).replace("*", star) + quote;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
