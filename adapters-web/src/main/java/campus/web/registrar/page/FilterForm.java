package campus.web.registrar.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Relation;
import campus.application.shared.Resource;
import campus.web.registrar.page.ListPage.Choice;
import campus.web.registrar.page.ListPage.Condition;
import campus.web.registrar.page.ListPage.Conditions;
import campus.web.registrar.page.ListPage.FieldGroup;
import campus.web.shared.FilterParser;
import campus.web.shared.FilterRow;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;

/** The filter of a list as a form with a row for each condition. Moments stand there as those of the campus. */
record FilterForm(RecordList list, Resource resource, ZoneId zone) {

    /** The form of a list; {@code query.add()} is one more row that is not filled in yet. */
    Conditions conditions(ListQuery query) {
        List<FilterRow> there = query.filter() == null ? List.of()
                : FilterRow.read(query.filter()).filter(rows -> rows.stream().allMatch(this::isShown)).orElse(null);
        List<Condition> rows = new ArrayList<>();
        for (int i = 0; there != null && i < there.size(); i++) {
            List<FilterRow> others = new ArrayList<>(there);
            others.remove(i);
            rows.add(condition(there.get(i), query.with("filter", FilterRow.filter(others)), problem(there.get(i))));
        }
        if (query.add() != null && operators(query.add()) != null) {
            rows.add(condition(new FilterRow(query.add(), "", ""), query.with("add", null), null));
        }
        return new Conditions(rows, there == null ? query.filter() : null, groups());
    }

    /** The filter that a form of this kind asks for, and what it cannot show joined with it; null for none. */
    @Nullable
    String filter(FormBody form) {
        List<String> fields = form.texts("field");
        List<String> operators = form.texts("operator");
        List<String> values = form.texts("value");
        List<FilterRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(fields.size(), Math.min(operators.size(), values.size())); i++) {
            FilterRow row = new FilterRow(fields.get(i), operators.get(i), written(fields.get(i), values.get(i)));
            if (row.isWithoutValue() || !row.value().isBlank()) {
                rows.add(row);
            }
        }
        return joined(form.text("beyond"), FilterRow.filter(rows));
    }

    /** Both filters as one; either may be absent or empty, and null is none. */
    static @Nullable String joined(@Nullable String first, String second) {
        String shown = first == null ? second
                : second.isEmpty() ? first
                        : (FilterRow.read(first).isPresent() ? first : "(" + first + ")") + ";" + second;
        return shown.isEmpty() ? null : shown;
    }

    private boolean isShown(FilterRow row) {
        Map<String, String> operators = operators(row.name());
        return operators != null && operators.containsKey(row.operator())
                && resource.field(row.name()).filter(path -> path.field().isChoice())
                        .map(path -> path.field().choicesInLowerCase().contains(row.value())).orElse(true);
    }

    private Condition condition(FilterRow row, ListQuery without, @Nullable String error) {
        Optional<Field> field = resource.field(row.name()).map(FieldPath::field);
        List<Choice> operators = choices(operators(row.name()), row.operator());
        return new Condition(row.name(), label(row.name()), field.map(FilterForm::type).orElse("none"), operators,
                field.stream().flatMap(known -> known.choicesInLowerCase().stream())
                        .map(value -> new Choice(value, FieldWords.choice(value), value.equals(row.value()))).toList(),
                shown(row, field.orElse(null)), error, without.at(list.path()));
    }

    private static List<Choice> choices(@Nullable Map<String, String> words, String chosen) {
        return words == null ? List.of()
                : words.entrySet().stream()
                        .map(word -> new Choice(word.getKey(), word.getValue(), word.getKey().equals(chosen))).toList();
    }

    private @Nullable Map<String, String> operators(String name) {
        Optional<List<Relation>> way = resource.way(name).filter(relations -> relations.getLast().isMany());
        return resource.field(name).map(path -> FieldWords.operators(path.field()))
                .or(() -> way.map(relations -> FieldWords.operatorsOfMany())).orElse(null);
    }

    private String label(String name) {
        return resource.field(name).map(path -> FieldWords.label(path, resource.entity()))
                .orElseGet(() -> FieldWords.label(resource.way(name).orElseThrow()));
    }

    private static String type(Field field) {
        return field.isChoice() ? "choice" : switch (field.kind()) {
            case TEXT, PROSE, UUID -> "text";
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case INSTANT -> "datetime-local";
        };
    }

    private static boolean isIdentity(FieldPath path) {
        return path.field().kind() == Field.Kind.UUID;
    }

    private @Nullable String problem(FilterRow row) {
        try {
            FilterParser.parse(row.text(), resource);
            return null;
        } catch (ProblemException invalid) {
            return invalid.errors().getFirst().detail().replaceFirst("^At character [0-9]+: ", "");
        }
    }

    private String shown(FilterRow row, @Nullable Field field) {
        try {
            return field == null || field.kind() != Field.Kind.INSTANT || row.value().isEmpty() ? row.value()
                    : LocalDateTime.ofInstant(Instant.parse(row.value()), zone).toString();
        } catch (DateTimeException e) {
            return row.value();
        }
    }

    private String written(String name, String value) {
        try {
            return resource.field(name).filter(path -> path.field().kind() == Field.Kind.INSTANT && !value.isBlank())
                    .map(path -> LocalDateTime.parse(value).atZone(zone).toInstant().toString()).orElse(value);
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** All fields that a condition can speak of, by the type of record that has them; identities stand last. */
    private List<FieldGroup> groups() {
        Map<Entity, List<Choice>> groups = new LinkedHashMap<>();
        resource.fields().stream().filter(FieldWords::isOffered).sorted(Comparator.comparing(FilterForm::isIdentity))
                .forEach(path -> groups.computeIfAbsent(path.entity(resource.entity()), owner -> new ArrayList<>())
                        .add(new Choice(path.name(), FieldWords.label(path, resource.entity()), false)));
        Stream<FieldGroup> ofRecords = groups.entrySet().stream()
                .map(group -> new FieldGroup(FieldWords.label(group.getKey()), group.getValue()));
        List<Choice> many = resource.ways().entrySet().stream().filter(way -> way.getValue().getLast().isMany())
                .map(way -> new Choice(way.getKey(), FieldWords.label(way.getValue()), false)).toList();
        return Stream.concat(ofRecords, many.isEmpty() ? Stream.of()
                : Stream.of(new FieldGroup(FieldWords.related(), many))).toList();
    }
}
