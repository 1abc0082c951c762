package campus.application.registrar;

import java.util.List;
import java.util.function.Predicate;

import campus.application.shared.InMemoryList;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

/** Keeps refused attempts in memory. */
public final class InMemoryRefusedAttempts implements RefusedAttempts {
    private final RegistrarTables tables;

    InMemoryRefusedAttempts(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public void append(List<RefusedAttempt> attempts) {
        tables.store().requireTransaction();
        for (RefusedAttempt attempt : attempts) {
            if (tables.refusals().get(attempt.id()) != null) {
                throw new IllegalStateException("a line that is there already: " + attempt);
            }
            view(attempt);
            tables.refusals().put(attempt.id(), attempt);
        }
    }

    @Override
    public Page<RefusedAttemptView> ofStudent(StudentId student, ListRequest request) {
        return page(attempt -> attempt.studentId().equals(student), request);
    }

    @Override
    public Page<RefusedAttemptView> ofSection(SectionId section, ListRequest request) {
        return page(attempt -> attempt.sectionId().equals(section), request);
    }

    private Page<RefusedAttemptView> page(Predicate<RefusedAttempt> condition, ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(
                tables.refusals().all().stream().filter(condition).map(this::view).toList(),
                RegistrarFields.REFUSALS, request));
    }

    private RefusedAttemptView view(RefusedAttempt attempt) {
        Student.Details student = RegistrarTables.stored(tables.students(), attempt.studentId()).details();
        Section section = RegistrarTables.stored(tables.sections(), attempt.sectionId());
        return new RefusedAttemptView(attempt, student.number(), student.name(),
                RegistrarTables.stored(tables.courses(), section.courseId()).details().code(),
                RegistrarTables.stored(tables.terms(), section.termId()).details().code(),
                section.details().number());
    }
}
