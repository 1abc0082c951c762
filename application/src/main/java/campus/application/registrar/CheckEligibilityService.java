package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import campus.application.shared.Transactions;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;

final class CheckEligibilityService implements CheckEligibility {

    private final Transactions transactions;
    private final RegistrationDesk desk;

    CheckEligibilityService(Transactions transactions, RegistrationDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    @Override
    public Outcome check(StudentId studentId, SectionId sectionId, Reach reach) {
        if (!reach.includes(studentId)) {
            return new Outcome.UnknownStudent();
        }
        return transactions.readOnly(() -> {
            Optional<Offering> offering = desk.offerings().offering(sectionId);
            if (offering.isEmpty()) {
                return desk.students().find(studentId).isEmpty() ? new Outcome.UnknownStudent()
                        : new Outcome.UnknownSection();
            }
            Optional<Applicant> applicant = desk.enrollments().applicant(studentId, offering.get());
            if (applicant.isEmpty()) {
                return new Outcome.UnknownStudent();
            }
            List<Reason> reasons = RegistrationRule.objections(
                    desk.facts(applicant.get().student(), offering.get(), applicant.get().record(), true));
            return new Outcome.Checked(reasons, reasons.isEmpty() && !offering.get().section().hasFreeSeat());
        });
    }
}
