package campus.persistence.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.registrar.Found;
import campus.application.registrar.SectionRepository;
import campus.application.shared.Stamp;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermId;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

import static java.util.stream.Collectors.groupingBy;

@Singleton
final class JdbcSectionRepository extends JdbcRecords<SectionId, Section, SectionRow> implements SectionRepository {

    private final SectionTable sections;
    private final MeetingTable meetings;
    private final SqlReads reads;
    private final SqlBatches batches;

    JdbcSectionRepository(SectionTable sections, MeetingTable meetings, SqlReads reads, SqlBatches batches) {
        super(sections, SectionRow.class, reads);
        this.sections = sections;
        this.meetings = meetings;
        this.reads = reads;
        this.batches = batches;
    }

    @Override
    public Map<Key, Found<Section>> findByKeys(Collection<Key> keys) {
        Map<Key, SectionRow> rows = new HashMap<>();
        inChunks(keys, this::findByKeys).forEach(row -> rows.put(key(row), row));
        rows.keySet().retainAll(Set.copyOf(keys));
        List<SectionRow> wanted = List.copyOf(rows.values());
        List<Section> made = records(wanted);
        Map<Key, Found<Section>> found = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            found.put(key(wanted.get(i)), new Found<>(made.get(i), wanted.get(i).deleted()));
        }
        return found;
    }

    @Override
    public Map<CourseId, List<Offered>> offeredIn(Collection<CourseId> courses) {
        return courses.isEmpty() ? Map.of()
                : reads.all("""
                /* language=SQL */
                select s.id, s.course_id, t.ends_on
                from section s
                join term t on t.id = s.term_id
                where s.course_id in (:courses) and s.deleted_at is null
                """, Map.of("courses", courses), row -> new Offered(new SectionId(row.uuid("id")),
                        new CourseId(row.uuid("course_id")), row.date("ends_on"))).stream()
                        .collect(groupingBy(Offered::courseId));
    }

    /** All sections of these courses in these terms: an index serves that, and few of them are not asked for. */
    private List<SectionRow> findByKeys(List<Key> keys) {
        return sections.findByCourseIdInAndTermIdIn(
                keys.stream().map(key -> key.courseId().value()).distinct().toList(),
                keys.stream().map(key -> key.termId().value()).distinct().toList());
    }

    private static Key key(SectionRow row) {
        return new Key(new CourseId(row.courseId()), new TermId(row.termId()), new SectionNumber(row.number()));
    }

    @Override
    protected void addParts(List<Section> records) {
        batches.run("""
                /* language=SQL */
                insert into meeting (section_id, ordinal, days, starts_at, ends_at) values (?, ?, ?, ?, ?)
                """,
                records.stream().flatMap(section -> MeetingRow.of(section).stream()).map(MeetingRow::values).toList());
    }

    @Override
    protected void replaceParts(Section section) {
        meetings.deleteOf(section.id().value());
        addParts(List.of(section));
    }

    @Override
    protected SectionRow row(Section section, long version, Stamp stamp) {
        return SectionRow.of(section, version, stamp);
    }

    @Override
    protected Section record(SectionRow row) {
        return row.section(meetings.of(row.id()));
    }

    @Override
    protected List<Section> records(List<SectionRow> rows) {
        Map<UUID, List<Meeting>> times = inChunks(rows.stream().map(SectionRow::id).toList(),
                meetings::findBySectionIdInOrderByOrdinal).stream().collect(MeetingTable.BY_SECTION);
        return rows.stream().map(row -> row.section(times.getOrDefault(row.id(), List.of()))).toList();
    }

    @Override
    protected int change(SectionRow row) {
        return sections.change(row.id(), row.version(), row.courseId(), row.termId(), row.number(), row.capacity(),
                row.waitlistCapacity(), row.status(), row.instructor(), row.instructorFolded(), row.instructorId(),
                row.updatedAt(),
                row.updatedBy());
    }

    @Override
    protected List<Holder<SectionRow>> holders(SectionRow row) {
        return sections.findByCourseIdAndTermIdAndNumber(row.courseId(), row.termId(), row.number()).stream()
                .map(holder -> new Holder<>("number", holder)).toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("enrollments", """
                /* language=SQL */
                select count(*) as number from enrollment where section_id = :id
                """), new DependentCount("assessments", """
                /* language=SQL */
                select count(*) as number from assessment where section_id = :id and deleted_at is null
                """));
    }
}
