package campus.application.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import campus.application.shared.Criteria.And;
import campus.application.shared.Criteria.Or;
import campus.application.shared.Criteria.Related;

/** Makes criteria of a list at random, the same for the same seed; values are such as made up records have. */
public final class RandomCriteria {
    private static final int DEPTH = 3;
    private final Resource resource;
    private final Random random;
    private final List<String> texts;
    private final List<UUID> ids;

    /** Draws texts and identities from these. */
    public RandomCriteria(Resource resource, long seed, List<String> texts, List<UUID> ids) {
        this.resource = resource;
        this.random = new Random(seed);
        this.texts = texts;
        this.ids = ids;
    }

    public Criteria next() {
        return criteria(random.nextInt(DEPTH));
    }

    private Criteria criteria(int depth) {
        if (depth == 0) {
            return random.nextInt(8) == 0 ? related() : test();
        }
        List<Criteria> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            parts.add(criteria(random.nextInt(depth)));
        }
        return random.nextBoolean() ? new And(parts) : new Or(parts);
    }

    private Criteria related() {
        List<List<Relation>> many = resource.ways().values().stream()
                .filter(way -> way.stream().anyMatch(Relation::isMany)).toList();
        return many.isEmpty() ? test() : new Related(any(many), random.nextBoolean());
    }

    private Criteria test() {
        FieldPath path = any(resource.fields());
        Operator operator = any(Operator.of(path.field()));
        Object value = value(path.field());
        return operator.of(path, switch (operator.argument()) {
            case VALUE -> List.of(value);
            case VALUES -> List.of(value, value(path.field()), value(path.field()));
            case TWO_VALUES -> List.of(value, value(path.field()));
            case PART -> List.of(part());
            case FLAG -> List.of(random.nextBoolean());
            case YEAR -> List.of(2025 + random.nextInt(3));
            case MONTH -> List.of(1 + random.nextInt(12));
            case DAY -> List.of(day());
        });
    }

    private Object value(Field field) {
        if (field.isChoice()) {
            return any(field.choices());
        }
        return switch (field.kind()) {
            case TEXT, PROSE -> random.nextBoolean() ? any(texts) : part();
            case INTEGER -> (long) random.nextInt(30);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(450), 2);
            case DATE -> day();
            case INSTANT -> Instant.parse("2026-08-20T10:00:00Z").plusSeconds(random.nextInt(100_000) - 50_000);
            case UUID -> any(ids);
        };
    }

    private LocalDate day() {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(400));
    }

    /** Somewhere out of a text, in any case. */
    private String part() {
        String text = any(texts);
        int from = random.nextInt(text.length());
        String part = text.substring(from, from + 1 + random.nextInt(text.length() - from));
        return random.nextInt(3) == 0 ? part.toUpperCase(Locale.ROOT) : part;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
