package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.RegistrarSettings;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Reason;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.web.registrar.BulkEnrollmentResponse;
import campus.web.registrar.ReasonText;
import campus.web.registrar.page.ListPage.Cell;
import campus.web.registrar.page.ListPage.Choice;
import campus.web.shared.FilterParameters;
import campus.web.shared.FilteredList;
import campus.web.shared.FormBody;
import campus.web.shared.Lists;
import campus.web.shared.Refusal;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Texts;

/** Makes the pages that say what is about to become of several records, and whom or what they are. */
@Singleton
final class BulkPages {

    private static final Texts TEXTS = Texts.english();
    private static final int MOST_SECTIONS = 20;
    private static final List<String> DECIDING = List.of("version", "status", "hold");
    private static final List<String> OF_SECTION = List.of("course.code", "number", "course.title", "term.code",
            "seatsFree", "instructor");

    private final Lists lists;
    private final RegistrarSettings settings;
    private final EnrollInBulk enroll;

    BulkPages(Lists lists, RegistrarSettings settings, EnrollInBulk enroll) {
        this.lists = lists;
        this.settings = settings;
        this.enroll = enroll;
    }

    /** The records that a form of a list means, as they are now; one more than may be, when they are too many. */
    List<Row> rows(RecordList list, FormBody form) {
        if (form.texts("rows").contains("all")) {
            return lists.first(BulkAction.MOST + 1, list.records(),
                    Objects.requireNonNullElse(form.text("sort"), list.sort()),
                    new FilterParameters(form.text("filter"), form.text("q")), read(list));
        }
        Object[] ids = BulkRow.of(form).stream().limit(BulkAction.MOST + 1L).map(BulkRow::id).toArray();
        return ids.length == 0 ? List.of()
                : lists.first(ids.length, list.records().within("id", Operator.IN, ids),
                        list.sort(), new FilterParameters(null, null), read(list));
    }

    /** What is about to become of these records. */
    BulkPage page(BulkAction action, RecordList list, List<Row> rows, Form form, Actor by) {
        ListQuery query = query(form.body());
        Optional<SectionId> section = action == BulkAction.ENROLL ? section(form.body()) : Optional.empty();
        Map<UUID, EnrollInBulk.Item> items = section.map(id -> items(id, rows, true, by)).orElse(Map.of());
        List<BulkPage.Line> lines = rows.stream().map(row -> {
            List<String> refusals = refusals(action, row, items.get(row.id()));
            List<String> expected = refusals.isEmpty() ? expected(action, row, items.get(row.id())) : refusals;
            return new BulkPage.Line(new BulkRow(row.id(), (Long) row.values().get("version")).toString(),
                    cells(list, row), expected, !refusals.isEmpty());
        }).toList();
        Choice chosen = section.flatMap(this::named).orElse(null);
        return new BulkPage(list.key(), action.key(), action.takesReason(), query.at(list.path()), query.parameters(),
                form, labels(list), lines, action == BulkAction.ENROLL ? sections(form, chosen) : List.of(), chosen);
    }

    /** The list as it was when its form was sent. */
    static ListQuery query(FormBody form) {
        return new ListQuery(form.text("q"), form.text("filter"), form.text("sort"), form.text("columns"),
                form.text("limit"), null, null, null);
    }

    /** The section that a form of enrolling names. */
    static Optional<SectionId> section(FormBody form) {
        try {
            return Optional.ofNullable(form.text("section")).map(UUID::fromString).map(SectionId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the consequences were shown of the very section that is chosen, or none is. */
    static boolean isPreviewed(FormBody form) {
        return section(form).map(id -> id.value().toString().equals(form.text("previewed"))).orElse(true);
    }

    /** What becomes of each student, or would; empty when there is no such section. */
    Map<UUID, EnrollInBulk.Item> items(SectionId section, List<Row> students, boolean dryRun, Actor by) {
        Map<UUID, EnrollInBulk.Item> items = new HashMap<>();
        var command = new EnrollInBulk.Command(section, students.stream().map(row -> new StudentId(row.id())).toList(),
                EnrollInBulk.Mode.PARTIAL, dryRun, by);
        if (enroll.enroll(command) instanceof EnrollInBulk.Outcome.Enrolled(var found)) {
            found.forEach(item -> items.put(item.studentId().value(), item));
        }
        return items;
    }

    /** Why a student is not enrolled; empty when they are. */
    static List<String> refusals(EnrollInBulk.Item item) {
        List<Refusal> reasons = BulkEnrollmentResponse.Result.from(item).reasons();
        return reasons == null ? List.of() : reasons.stream().map(Refusal::detail).toList();
    }

    static String enrolled(EnrollInBulk.Item item) {
        return item instanceof EnrollInBulk.Item.Enrolled(var student, int place, var enrollment) && place > 0
                ? TEXTS.of("bulk.waitlisted", place)
                : TEXTS.of("bulk.enrolled");
    }

    /** The cells of a record that say which it is. */
    List<Cell> cells(RecordList list, Row row) {
        return new ListCells(new Dates(settings.zone())).cells(row, columns(list), list);
    }

    static List<String> labels(RecordList list) {
        return columns(list).stream()
                .map(path -> FieldWords.label(path, list.records().resource().entity())).toList();
    }

    private List<String> refusals(BulkAction action, Row row, EnrollInBulk.@Nullable Item item) {
        Object status = row.values().get("status");
        return switch (action) {
            case DROP -> transition(String.valueOf(status), EnrollmentStatus.DROPPED);
            case PROMOTE -> transition(String.valueOf(status), EnrollmentStatus.ACTIVE);
            case OPEN -> same(SectionStatus.OPEN.name().equals(status));
            case CLOSE -> same(SectionStatus.CLOSED.name().equals(status));
            case CANCEL -> same(SectionStatus.CANCELLED.name().equals(status));
            case RELEASE -> same(row.values().get("hold") == null);
            case ENROLL -> item == null ? List.of() : refusals(item);
            case HOLD, DELETE -> List.of();
        };
    }

    private static List<String> expected(BulkAction action, Row row, EnrollInBulk.@Nullable Item item) {
        return switch (action) {
            case ENROLL -> item == null ? List.of() : List.of(enrolled(item));
            case HOLD -> List.of(row.values().get("hold") == null ? TEXTS.of("bulk.expected.hold")
                    : TEXTS.of("bulk.expected.hold-again"));
            default -> List.of(TEXTS.of("bulk.expected." + action.key()));
        };
    }

    private List<String> transition(String status, EnrollmentStatus next) {
        EnrollmentStatus now = EnrollmentStatus.valueOf(status);
        return settings.policy().allows(now, next) ? List.of()
                : List.of(ReasonText.of(new Reason.InvalidTransition(now, next, settings.policy().allowedFrom(now))));
    }

    private static List<String> same(boolean same) {
        return same ? List.of(TEXTS.of("bulk.same")) : List.of();
    }

    /** The section that is chosen, and open ones that a search finds. */
    private List<Choice> sections(Form form, @Nullable Choice chosen) {
        FilteredList open = RecordList.SECTIONS.records().within("status", Operator.EQUAL, SectionStatus.OPEN.name());
        String find = form.body().text("find");
        Stream<Choice> found = find == null ? Stream.of()
                : lists.first(MOST_SECTIONS, open, "course.code", new FilterParameters(null, find), ofSection())
                        .stream()
                        .map(row -> new Choice(row.id().toString(), name(row), false))
                        .filter(choice -> chosen == null || !choice.value().equals(chosen.value()));
        return Stream.concat(Stream.ofNullable(chosen), found).toList();
    }

    private Optional<Choice> named(SectionId id) {
        return lists.first(1, RecordList.SECTIONS.records().within("id", Operator.EQUAL, id.value()), null,
                new FilterParameters(null, null), ofSection()).stream()
                .map(row -> new Choice(row.id().toString(), name(row), true)).findFirst();
    }

    private static String name(Row section) {
        Map<String, @Nullable Object> values = section.values();
        String instructor = Objects.requireNonNullElse(values.get("instructor"), "").toString();
        return String.format(Locale.ENGLISH, "%s %s, %s, %s", values.get("course.code"), values.get("number"),
                values.get("course.title"), values.get("term.code")) + (instructor.isEmpty() ? "" : ", " + instructor)
                + " (" + TEXTS.of("bulk.seats-free", Objects.requireNonNull(values.get("seatsFree"))) + ")";
    }

    private static List<FieldPath> ofSection() {
        return OF_SECTION.stream().map(RecordList.SECTIONS.records().resource()::require).toList();
    }

    private static List<FieldPath> columns(RecordList list) {
        return list.columns().stream().map(list.records().resource()::require).toList();
    }

    private static List<FieldPath> read(RecordList list) {
        Resource resource = list.records().resource();
        List<FieldPath> read = new ArrayList<>(ListCells.read(columns(list)));
        DECIDING.stream().flatMap(name -> resource.field(name).stream()).filter(path -> !read.contains(path))
                .forEach(read::add);
        return read;
    }
}
