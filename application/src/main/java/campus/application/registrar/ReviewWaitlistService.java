package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import campus.application.shared.Transactions;
import campus.domain.registrar.AcademicRecord;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;

final class ReviewWaitlistService implements ReviewWaitlist {

    private final Transactions transactions;
    private final RegistrationDesk desk;

    ReviewWaitlistService(Transactions transactions, RegistrationDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    @Override
    public Outcome review(SectionId section) {
        return transactions.readOnly(() -> desk.offerings().offering(section).map(this::reviewed)
                .orElseGet(Outcome.UnknownSection::new));
    }

    private Outcome reviewed(Offering offering) {
        List<Waiting> waiting = Waiting.in(offering.section().id(), desk).stream().limit(MOST).toList();
        List<StudentId> ids = waiting.stream().map(one -> one.enrollment().studentId()).toList();
        Map<StudentId, Student> students = desk.students().findAll(ids);
        Map<StudentId, AcademicRecord> records = desk.enrollments().academicRecords(ids, offering);
        List<Line> lines = new ArrayList<>();
        int turns = 0;
        for (Waiting one : waiting) {
            StudentId id = one.enrollment().studentId();
            Student student = Objects.requireNonNull(students.get(id));
            List<Reason> reasons = one.judge(student, Objects.requireNonNull(records.get(id)), offering, desk).reasons()
                    .stream().filter(reason -> !(reason instanceof Reason.SectionFull)).toList();
            turns += reasons.isEmpty() ? 1 : 0;
            lines.add(new Line(one.enrollment(), lines.size() + 1, student.details().number(),
                    student.details().name(), reasons.isEmpty() ? (Integer) turns : null, reasons,
                    RegistrationRule.overridableCodes().stream().filter(one.overrides()::contains).toList()));
        }
        return new Outcome.Reviewed(offering.section(), lines);
    }
}
