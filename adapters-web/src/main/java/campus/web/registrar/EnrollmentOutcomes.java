package campus.web.registrar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RecordScore;
import campus.application.registrar.SectionView;
import campus.domain.registrar.Reason;
import campus.web.shared.IfMatch;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** What the outcomes of registration mean at the edge: what is done goes on, everything else is a problem. */
public final class EnrollmentOutcomes {

    private EnrollmentOutcomes() {}

    /** The new enrollment. */
    public static EnrollmentView enrolled(EnrollStudent.Outcome outcome, EnrollmentRequest asked) {
        return switch (outcome) {
            case EnrollStudent.Outcome.Enrolled(EnrollmentView view) -> view;
            case EnrollStudent.Outcome.UnknownStudent() ->
                    throw Records.unknownReference("studentId", asked.studentId());
            case EnrollStudent.Outcome.UnknownSection() ->
                    throw Records.unknownReference("sectionId", asked.sectionId());
            case EnrollStudent.Outcome.UnknownCourse() -> throw Records.unknownReference("courseId", asked.courseId());
            case EnrollStudent.Outcome.Refused(List<Reason> reasons) -> throw ReasonFacts.refusal(reasons);
            case EnrollStudent.Outcome.SectionToChoose(List<SectionView> choices) -> throw sectionToChoose(choices);
        };
    }

    /** The enrollment in its new status. */
    public static EnrollmentView changed(ChangeEnrollmentStatus.Outcome outcome, UUID id, @Nullable String ifMatch) {
        return switch (outcome) {
            case ChangeEnrollmentStatus.Outcome.Changed(EnrollmentView view) -> view;
            case ChangeEnrollmentStatus.Outcome.UnknownEnrollment() ->
                    throw ProblemException.notFound("enrollment", id);
            case ChangeEnrollmentStatus.Outcome.Stale(long currentVersion) ->
                    throw IfMatch.stale(ifMatch, currentVersion);
            case ChangeEnrollmentStatus.Outcome.Refused(List<Reason> reasons) -> throw ReasonFacts.refusal(reasons);
        };
    }

    /** Returns when the grade is changed. */
    public static void graded(ChangeGrade.Outcome outcome, UUID id, @Nullable String ifMatch) {
        switch (outcome) {
            case ChangeGrade.Outcome.Changed changed -> {
            }
            case ChangeGrade.Outcome.UnknownEnrollment() -> throw ProblemException.notFound("enrollment", id);
            case ChangeGrade.Outcome.Stale(long currentVersion) -> throw IfMatch.stale(ifMatch, currentVersion);
            case ChangeGrade.Outcome.Refused(List<Reason> reasons) -> throw ReasonFacts.refusal(reasons);
        }
    }

    /** Returns when the score is recorded, or taken back. */
    public static void recorded(RecordScore.Outcome outcome, UUID id, UUID assessmentId, @Nullable String ifMatch) {
        switch (outcome) {
            case RecordScore.Outcome.Recorded recorded -> {
            }
            case RecordScore.Outcome.UnknownEnrollment() -> throw ProblemException.notFound("enrollment", id);
            case RecordScore.Outcome.UnknownAssessment() -> throw unknownAssessment(id, assessmentId);
            case RecordScore.Outcome.UnknownScore() -> throw new ProblemException(ProblemType.NOT_FOUND,
                    "The enrollment has no score in assessment " + assessmentId + " that could be taken back.");
            case RecordScore.Outcome.Stale(long currentVersion) -> throw IfMatch.stale(ifMatch, currentVersion);
            case RecordScore.Outcome.Refused(List<Reason> reasons) -> throw ReasonFacts.refusal(reasons);
        }
    }

    static ProblemException unknownAssessment(UUID id, UUID assessmentId) {
        return new ProblemException(ProblemType.NOT_FOUND, "The section of enrollment " + id + " has no assessment "
                + assessmentId + ", or it is deleted. GET /api/v1/enrollments/" + id + "/scores lists them.");
    }

    private static ProblemException sectionToChoose(List<SectionView> choices) {
        String detail = choices.isEmpty() ? "The course has no open section in the terms that run today; "
                + "send the sectionId of a section in another term."
                : "The course has " + choices.size() + " open sections; send the sectionId of one of them.";
        return Records.refused(ProblemType.CHOOSE_SECTION, detail, Map.of("choices", choices.stream()
                .map(SectionResponse::from).toList()));
    }
}
