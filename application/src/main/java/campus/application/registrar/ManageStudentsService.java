package campus.application.registrar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

final class ManageStudentsService implements ManageStudents {

    private final RecordKeeper<StudentId, Student> keeper;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final RegistrarSettings settings;

    ManageStudentsService(RecordKeeper<StudentId, Student> keeper, IdGenerator ids, InstantSource clock,
            RegistrarSettings settings) {
        this.keeper = keeper;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public RecordOutcome<Student> create(Student.Details draft, Actor by) {
        return keeper.create(by, Optional::empty,
                () -> Student.admit(new StudentId(ids.next()), draft, today()));
    }

    @Override
    public RecordOutcome<Student> change(StudentId id, long version, Student.Details details, Actor by) {
        return keeper.change(id, version, by, current -> Optional.empty(),
                current -> current.with(details, today()));
    }

    @Override
    public RecordOutcome<Student> delete(StudentId id, @Nullable Long version, Actor by) {
        return keeper.delete(id, version, by);
    }

    @Override
    public Optional<List<Dependents>> dependents(StudentId id) {
        return keeper.dependents(id);
    }

    @Override
    public RecordOutcome<Student> restore(StudentId id, Actor by) {
        return keeper.restore(id, by, deleted -> Optional.empty());
    }

    private LocalDate today() {
        return settings.dayOf(clock.instant());
    }
}
