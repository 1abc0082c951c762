package campus.application.registrar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Course;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

/** Keeps enrollments in memory. */
public final class InMemoryEnrollmentRepository implements EnrollmentRepository {
    private final RegistrarTables tables;

    InMemoryEnrollmentRepository(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        tables.store().requireTransaction();
        return Optional.ofNullable(tables.enrollments().get(id));
    }

    @Override
    public Optional<Enrollment> lock(EnrollmentId id) {
        return find(id);
    }

    @Override
    public Map<Key, Enrollment> lockAll(Collection<Key> keys) {
        tables.store().requireTransaction();
        Map<Key, Enrollment> found = new HashMap<>();
        tables.enrollments().all().forEach(e -> found.put(new Key(e.studentId(), e.sectionId()), e));
        found.keySet().retainAll(Set.copyOf(keys));
        return found;
    }

    @Override
    public Map<SectionId, Long> countActive(Collection<SectionId> sections) {
        tables.store().requireTransaction();
        Map<SectionId, Long> counts = new HashMap<>();
        tables.enrollments().all().stream().filter(e -> e.status() == EnrollmentStatus.ACTIVE)
                .forEach(e -> counts.merge(e.sectionId(), 1L, Long::sum));
        counts.keySet().retainAll(Set.copyOf(sections));
        return counts;
    }

    @Override
    public void addAll(List<Enrollment> enrollments, Stamp stamp) {
        enrollments.forEach(this::add);
    }

    @Override
    public void updateAll(List<Enrollment> enrollments, Stamp stamp) {
        enrollments.forEach(enrollment -> requireWritten(update(enrollment, stamp)));
    }

    @Override
    public Write<Enrollment> update(Enrollment enrollment, Stamp stamp) {
        return find(enrollment.id()).filter(stored -> stored.version() == enrollment.version())
                .map(stored -> write(enrollment, stored.version() + 1)).orElseGet(Write.Stale::new);
    }

    @Override
    public Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students) {
        Map<StudentId, List<AcademicRecord.Entry>> entries = new HashMap<>();
        students.forEach(student -> entries.put(student, new ArrayList<>()));
        return tables.store().read(() -> {
            tables.enrollments().all().stream().filter(e -> entries.containsKey(e.studentId()))
                    .sorted(Comparator.comparing(Enrollment::enrolledAt).thenComparing(e -> e.id().value()))
                    .forEach(e -> entries.get(e.studentId()).add(entry(e)));
            return entries.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, record -> new AcademicRecord(record.getValue())));
        });
    }

    @Override
    public Map<StudentId, AcademicRecord> academicRecords(Collection<StudentId> students, Offering offering) {
        return academicRecords(students).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, record -> record.getValue().bearingOn(offering)));
    }

    @Override
    public Optional<Applicant> applicant(StudentId student, Offering offering) {
        return tables.store().read(() -> Optional.ofNullable(tables.students().get(student))
                .filter(row -> !row.deleted())
                .map(row -> new Applicant(row.record(), academicRecord(student, offering))));
    }

    @Override
    public List<Enrollment> waitlist(SectionId section) {
        tables.store().requireTransaction();
        return waitlist(tables, section);
    }

    @Override
    public int waitlistPosition(EnrollmentId id) {
        return find(id).map(enrollment -> waitlist(enrollment.sectionId()).stream().map(Enrollment::id).toList()
                .indexOf(id) + 1).orElse(0);
    }

    static List<Enrollment> waitlist(RegistrarTables tables, SectionId section) {
        return tables.enrollments().all().stream().filter(e -> e.sectionId().equals(section))
                .filter(e -> e.waitlistedAt() != null)
                .sorted(Comparator.comparing(Enrollment::waitlistedAt).thenComparing(e -> e.id().value())).toList();
    }

    private void add(Enrollment enrollment) {
        tables.store().requireTransaction();
        for (Enrollment other : tables.enrollments().all()) {
            if (other.studentId().equals(enrollment.studentId())
                    && other.sectionId().equals(enrollment.sectionId())) {
                throw new ConcurrentWriteException("enrolled already: " + other);
            }
        }
        if (tables.enrollments().get(enrollment.id()) != null) {
            throw new IllegalStateException("the identity is taken: " + enrollment.id());
        }
        RegistrarTables.stored(tables.students(), enrollment.studentId());
        RegistrarTables.stored(tables.sections(), enrollment.sectionId());
        write(enrollment, 0);
    }

    private static void requireWritten(Write<Enrollment> write) {
        if (!(write instanceof Write.Written<Enrollment>)) {
            throw new ConcurrentWriteException(write.toString());
        }
    }

    private Write<Enrollment> write(Enrollment e, long version) {
        Enrollment next = new Enrollment(e.id(), version, e.studentId(), e.sectionId(), e.status(), e.grade(),
                e.enrolledAt(), e.waitlistedAt());
        tables.enrollments().put(next.id(), next);
        return new Write.Written<>(next);
    }

    private AcademicRecord.Entry entry(Enrollment e) {
        Section section = RegistrarTables.stored(tables.sections(), e.sectionId());
        Course course = RegistrarTables.stored(tables.courses(), section.courseId());
        boolean active = e.status() == EnrollmentStatus.ACTIVE;
        return new AcademicRecord.Entry(e.id(), section.id(), course.id(), course.details().code(), section.termId(),
                course.details().credits(), e.status(), e.grade(), active ? section.details().meetings() : List.of());
    }
}
