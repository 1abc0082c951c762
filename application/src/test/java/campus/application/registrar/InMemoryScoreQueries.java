package campus.application.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.ScoreSheet;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;

/** Reads score sheets from memory. */
public final class InMemoryScoreQueries implements ScoreQueries {
    private final RegistrarTables tables;
    private final Reach reach;

    InMemoryScoreQueries(RegistrarTables tables) {
        this(tables, Reach.everything());
    }

    private InMemoryScoreQueries(RegistrarTables tables, Reach reach) {
        this.tables = tables;
        this.reach = reach;
    }

    @Override
    public ScoreQueries within(Reach wanted) {
        return new InMemoryScoreQueries(tables, wanted);
    }

    private boolean isInReach(Enrollment enrollment) {
        return reach.includes(enrollment.studentId())
                || reach.includes(RegistrarTables.stored(tables.sections(), enrollment.sectionId()));
    }

    @Override
    public Optional<ScoreSheetView> find(EnrollmentId enrollment) {
        return tables.store()
                .read(() -> Optional.ofNullable(tables.enrollments().get(enrollment)).filter(this::isInReach)
                        .map(this::view));
    }

    @Override
    public Page<ScoreSheetView> ofSection(SectionId section, ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(tables.enrollments().all().stream()
                .filter(e -> e.sectionId().equals(section) && e.status().holdsSeat() && isInReach(e)).map(this::view)
                .toList(),
                RegistrarFields.SCORE_SHEETS, request));
    }

    private ScoreSheetView view(Enrollment enrollment) {
        Student.Details student = RegistrarTables.stored(tables.students(), enrollment.studentId()).details();
        List<ScoreSheet.Line> lines = tables.assessments().all().stream().filter(row -> !row.deleted())
                .map(InMemoryRow::record).filter(a -> a.sectionId().equals(enrollment.sectionId()))
                .sorted(Comparator.comparing(a -> a.id().value()))
                .map(a -> new ScoreSheet.Line(a, InMemoryScoreRepository.find(tables, enrollment.id(), a.id())))
                .toList();
        return new ScoreSheetView(enrollment, student.number(), student.name(), student.email(), new ScoreSheet(lines));
    }
}
