package campus.application.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Rows of sections.csv, with one weekly meeting or none. What the file has no column for stays as it is stored. */
final class SectionRows implements ImportRows<SectionRows.Row> {

    private final RegistrarPorts ports;
    private final ManageSections manage;

    SectionRows(RegistrarPorts ports, ManageSections manage) {
        this.ports = ports;
        this.manage = manage;
    }

    /** Null stands for what the file does not say. */
    record Row(CourseCode course, TermCode term, SectionNumber number, int capacity, @Nullable Integer waitlistCapacity,
            @Nullable List<Meeting> meetings) {

        Section.Details details(Section.@Nullable Details stored) {
            Section.Details base = stored == null
                    ? new Section.Details(number, capacity, 0, SectionStatus.OPEN, null, null, List.of())
                    : stored;
            return new Section.Details(number, capacity,
                    waitlistCapacity == null ? base.waitlistCapacity() : waitlistCapacity, base.status(),
                    base.instructor(), base.instructorId(), meetings == null ? base.meetings() : meetings);
        }
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        CourseCode course = cells.required(fields, "course_code", CourseCode::new);
        TermCode term = cells.required(fields, "term_code", TermCode::new);
        SectionNumber number = cells.required(fields, "number", SectionNumber::new);
        Integer capacity = cells.required(fields, "capacity", ImportCells::integer);
        Integer given = cells.optional(fields, "waitlist_capacity", ImportCells::integer);
        Integer waitlist = given == null && cells.has("waitlist_capacity") ? Integer.valueOf(0) : given;
        Set<DayOfWeek> days = cells.optional(fields, "days", SectionRows::days);
        LocalTime startsAt = cells.optional(fields, "starts_at", ImportCells::time);
        LocalTime endsAt = cells.optional(fields, "ends_at", ImportCells::time);
        return fields.build(() -> {
            List<Meeting> meetings = saysWhen(cells) ? meetings(days, startsAt, endsAt) : null;
            Row row = new Row(course, term, number, capacity, waitlist, meetings);
            row.details(null); // the bounds of the numbers
            return row;
        });
    }

    @Override
    public String key(Row row) {
        return row.course() + "|" + row.term() + "|" + row.number();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        Map<CourseCode, Found<Course>> courses = ports.courses()
                .findByCodes(rows.stream().map(row -> row.row().course()).distinct().toList());
        Map<TermCode, Found<Term>> terms = ports.terms()
                .findByCodes(rows.stream().map(row -> row.row().term()).distinct().toList());
        Map<Numbered<Row>, SectionRepository.Key> keys = new LinkedHashMap<>();
        for (Numbered<Row> row : rows) {
            ImportBatch.live(courses.get(row.row().course()), row.line(), "course_code", row.row().course().value(),
                    tally)
                    .flatMap(course -> ImportBatch.live(terms.get(row.row().term()), row.line(), "term_code",
                            row.row().term().value(), tally).map(term -> key(course.id(), term.id(), row.row())))
                    .ifPresent(key -> keys.put(row, key));
        }
        Map<SectionRepository.Key, Found<Section>> stored = ports.sections().findByKeys(keys.values());
        ImportBatch<Section> batch = new ImportBatch<>(ports.sections(), stamp, tally);
        keys.forEach((row, key) -> put(row, key, stored, batch, stamp));
        batch.addAll();
    }

    private void put(Numbered<Row> numbered, SectionRepository.Key key,
            Map<SectionRepository.Key, Found<Section>> stored, ImportBatch<Section> batch,
            Stamp stamp) {
        Row row = numbered.row();
        batch.put(new ImportBatch.Key(numbered.line(), "number", row.number().value()), stored.get(key),
                () -> Section.open(new SectionId(ports.ids().next()), key.courseId(), key.termId(), row.details(null)),
                section -> section.details().equals(row.details(section.details())), section -> manage
                        .change(section.id(), section.version(), row.details(section.details()), stamp.by()));
    }

    private static boolean saysWhen(ImportCells cells) {
        return cells.has("days") || cells.has("starts_at") || cells.has("ends_at");
    }

    private static SectionRepository.Key key(CourseId course, TermId term, Row row) {
        return new SectionRepository.Key(course, term, row.number());
    }

    private static List<Meeting> meetings(@Nullable Set<DayOfWeek> days, @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt) {
        if (days == null && startsAt == null && endsAt == null) {
            return List.of();
        }
        Fields fields = new Fields();
        Set<DayOfWeek> on = fields.required("days", days, given -> given);
        LocalTime from = fields.required("startsAt", startsAt, given -> given);
        LocalTime to = fields.required("endsAt", endsAt, given -> given);
        return List.of(fields.build(() -> new Meeting(on, from, to)));
    }

    /** "MON|WED": the first three letters of the days, in either case. */
    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("\\|", -1)) {
            String name = part.strip().toUpperCase(Locale.ROOT);
            days.add(EnumSet.allOf(DayOfWeek.class).stream().filter(day -> day.name().substring(0, 3).equals(name))
                    .findFirst().orElseThrow(() -> new InvalidValueException(new Violation.Malformed("MON|WED"))));
        }
        return days;
    }
}
