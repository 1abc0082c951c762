package campus.web.registrar.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.AssessmentView;
import campus.application.registrar.ScoreSheetView;
import campus.application.registrar.SectionView;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.ScoreSheet;
import campus.web.shared.page.Form;

/**
 * What the grade book of a section shows: its assessments, and what everybody reached in them.
 *
 * @param next where the sheets go on, null on their last page
 * @param form the assessment that was sent last and could not be saved, if any
 * @param changed which one that was, null for a new one
 * @param scores the scores that were sent last and could not be saved
 * @param refused why, by "enrollment/assessment"
 */
public record GradeBookPage(SectionView section, List<AssessmentView> assessments, List<ScoreSheetView> sheets,
        @Nullable String next, Form form, @Nullable UUID changed, Form scores, Map<String, String> refused,
        GradeScale scale) {

    GradeBookPage withForm(Form refusedForm, @Nullable UUID assessment) {
        return new GradeBookPage(section, assessments, sheets, next, refusedForm, assessment, scores, refused, scale);
    }

    GradeBookPage withScores(Form sent, Map<String, String> why) {
        return new GradeBookPage(section, assessments, sheets, next, form, changed, sent, why, scale);
    }

    /** What stands in the form of an assessment; null for that of a new one. */
    public Form form(@Nullable AssessmentView view) {
        UUID id = view == null ? null : view.assessment().id().value();
        if (Objects.equals(id, changed)) {
            return form.problem() != null || view == null ? form : of(view);
        }
        return view == null ? Form.empty() : of(view);
    }

    private static Form of(AssessmentView view) {
        return Form.of(Map.of("name", view.assessment().details().name().value(), "weight",
                view.assessment().details().weight(), "version", view.assessment().version()));
    }

    /** How much of the final grade an assessment makes, as in "40 %". */
    public String share(AssessmentView view) {
        BigDecimal all = assessments.stream().map(GradeBookPage::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weight(view).multiply(BigDecimal.valueOf(100)).divide(all, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString() + " %";
    }

    /** Whether scores can be written for somebody. */
    public static boolean isOpen(ScoreSheetView sheet) {
        return sheet.enrollment().status() == EnrollmentStatus.ACTIVE;
    }

    /** The name of the field of a score, before which its kind stands. */
    public static String cell(ScoreSheetView sheet, ScoreSheet.Line line) {
        return sheet.enrollment().id().value() + "/" + line.assessment().id().value();
    }

    /** The score as it was written last, or is. */
    public String score(ScoreSheetView sheet, ScoreSheet.Line line) {
        String name = ScoreEntry.FIELD + cell(sheet, line);
        Grade grade = line.grade();
        return !scores.body().texts(name).isEmpty() ? scores.value(name) : grade == null ? "" : grade.toString();
    }

    /** Whether somebody can be completed with the grade that the scores give. */
    public static boolean isReady(ScoreSheetView sheet) {
        return isOpen(sheet) && sheet.sheet().isComplete();
    }

    public boolean anybodyIsReady() {
        return sheets.stream().anyMatch(GradeBookPage::isReady);
    }

    private static BigDecimal weight(AssessmentView view) {
        return view.assessment().details().weight().value();
    }
}
