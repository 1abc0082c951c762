package campus.application.registrar;

import java.util.UUID;

import campus.application.shared.InMemoryRow;
import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Score;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;

/** All records of one registrar, seen by its repositories, queries and seats alike. */
record RegistrarTables(InMemoryStore store, InMemoryTable<DepartmentId, InMemoryRow<Department>> departments,
        InMemoryTable<CourseId, InMemoryRow<Course>> courses, InMemoryTable<CourseId, Prerequisites> prerequisites,
        InMemoryTable<TermId, InMemoryRow<Term>> terms, InMemoryTable<SectionId, InMemoryRow<Section>> sections,
        InMemoryTable<StudentId, InMemoryRow<Student>> students, InMemoryTable<EnrollmentId, Enrollment> enrollments,
        InMemoryTable<UUID, EnrollmentChange> changes, InMemoryTable<UUID, RefusedAttempt> refusals,
        InMemoryTable<UUID, RecordChange> recordChanges,
        InMemoryTable<AssessmentId, InMemoryRow<Assessment>> assessments,
        InMemoryTable<InMemoryScoreRepository.Key, Score> scores) {

    RegistrarTables(InMemoryStore store) {
        this(store, new InMemoryTable<>(store), new InMemoryTable<>(store), new InMemoryTable<>(store),
                new InMemoryTable<>(store), new InMemoryTable<>(store), new InMemoryTable<>(store),
                new InMemoryTable<>(store), new InMemoryTable<>(store), new InMemoryTable<>(store),
                new InMemoryTable<>(store),
                new InMemoryTable<>(store), new InMemoryTable<>(store));
    }

    /** The record whether or not it is deleted; a missing one is a broken reference. */
    static <K, T> T stored(InMemoryTable<K, InMemoryRow<T>> table, K id) {
        InMemoryRow<T> row = table.get(id);
        if (row == null) {
            throw new IllegalStateException("refers to what was never stored: " + id);
        }
        return row.record();
    }
}
