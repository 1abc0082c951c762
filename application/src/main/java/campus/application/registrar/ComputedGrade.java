package campus.application.registrar;

import java.util.Optional;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Reason.GradeRequired;
import campus.domain.registrar.Reason.GradeRequired.Unscored;
import campus.domain.registrar.Remark;
import campus.domain.registrar.ScoreSheet;

/** The grade of a completion that names none. Its enrollment must be held, so that no score changes meanwhile. */
record ComputedGrade(ScoreQueries scores) {

    private static final Remark WHY = new Remark("computed from assessments");

    /** The command with the grade that the scores give, once every assessment has one; otherwise as it is. */
    ChangeEnrollmentStatus.Command fill(ChangeEnrollmentStatus.Command command) {
        if (command.status() != EnrollmentStatus.COMPLETED || command.grade() != null) {
            return command;
        }
        ScoreSheet sheet = sheet(command);
        Optional<Grade> grade = sheet.isComplete() ? sheet.finalGrade() : Optional.empty();
        return grade.map(computed -> new ChangeEnrollmentStatus.Command(command.enrollmentId(), command.status(),
                computed, command.why() == null ? WHY : command.why(), command.version(), command.by()))
                .orElse(command);
    }

    /** The objection to a command, naming the assessments without a score where these would have given the grade. */
    Reason explain(Reason objection, ChangeEnrollmentStatus.Command command) {
        return objection instanceof GradeRequired ? new GradeRequired(sheet(command).missing().stream()
                .map(assessment -> new Unscored(assessment.id(), assessment.details().name())).toList()) : objection;
    }

    private ScoreSheet sheet(ChangeEnrollmentStatus.Command command) {
        return scores.find(command.enrollmentId()).orElseThrow().sheet();
    }
}
