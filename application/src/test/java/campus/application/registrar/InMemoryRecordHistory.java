package campus.application.registrar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Audit;
import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.TermId;
import campus.domain.shared.Actor;

/** Keeps the history of records in memory. */
public final class InMemoryRecordHistory implements RecordHistory {

    private final RegistrarTables tables;

    InMemoryRecordHistory(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public void append(List<RecordChange> changes) {
        tables.store().requireTransaction();
        for (RecordChange change : changes) {
            if (change.what() == RecordChange.What.CREATED) {
                throw new IllegalStateException("told by the record itself: " + change);
            }
            if (tables.recordChanges().all().stream().anyMatch(line -> isSame(line, change))) {
                throw new IllegalStateException("a line that is there already: " + change);
            }
            tables.recordChanges().put(change.id(), change);
        }
    }

    private static boolean isSame(RecordChange line, RecordChange other) {
        return line.id().equals(other.id()) || line.recordId().equals(other.recordId())
                && line.version() == other.version() && line.what() == other.what();
    }

    @Override
    public Page<RecordChange> of(RecordKind kind, UUID record, ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(Stream.concat(creation(kind, record).stream(),
                tables.recordChanges().all().stream()
                        .filter(line -> line.kind() == kind && line.recordId().equals(record)))
                .toList(), RegistrarFields.RECORD_CHANGES, request));
    }

    private Optional<RecordChange> creation(RecordKind kind, UUID record) {
        return Optional.ofNullable(row(kind, record)).map(InMemoryRow::audit)
                .map((Audit audit) -> RecordChange.creation(kind, record, audit.createdAt(),
                        new Actor(audit.createdBy())));
    }

    private @Nullable InMemoryRow<?> row(RecordKind kind, UUID record) {
        return switch (kind) {
            case DEPARTMENT -> tables.departments().get(new DepartmentId(record));
            case COURSE -> tables.courses().get(new CourseId(record));
            case TERM -> tables.terms().get(new TermId(record));
            case SECTION -> tables.sections().get(new SectionId(record));
            case STUDENT -> tables.students().get(new StudentId(record));
            case ASSESSMENT -> tables.assessments().get(new AssessmentId(record));
        };
    }
}
