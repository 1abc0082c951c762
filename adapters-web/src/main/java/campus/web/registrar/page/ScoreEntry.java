package campus.web.registrar.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.RecordScore;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.ScoreSheetView;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.ScoreSheet;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ViolationText;

/** Writes the scores of a grid, and completes enrollments with the grades that they give. */
@Singleton
final class ScoreEntry {

    /** Before "enrollment/assessment": the score; empty takes back the one that is there. */
    static final String FIELD = "score/";
    /** The same: the version that the page showed. */
    static final String VERSION = "scored/";

    private final RecordScore scores;
    private final ChangeEnrollmentStatus change;
    private final RegistrarSettings settings;

    ScoreEntry(RecordScore scores, ChangeEnrollmentStatus change, RegistrarSettings settings) {
        this.scores = scores;
        this.change = change;
        this.settings = settings;
    }

    /**
     * @param done how many were written
     * @param refused why others were not, by what they are
     */
    record Result(int done, Map<String, String> refused) {
    }

    /** Writes what differs from these sheets, each score by itself. */
    Result save(FormBody form, List<ScoreSheetView> sheets, Actor by, Reach reach) {
        int saved = 0;
        Map<String, String> refused = new LinkedHashMap<>();
        for (ScoreSheetView sheet : sheets) {
            for (ScoreSheet.Line line : sheet.sheet().lines()) {
                String cell = GradeBookPage.cell(sheet, line);
                try {
                    saved += save(form, cell, line, by, reach) ? 1 : 0;
                } catch (InvalidValueException invalid) {
                    refused.put(cell, ViolationText.of(invalid.violations().getFirst().violation()));
                } catch (ProblemException problem) {
                    refused.put(cell, String.valueOf(Versions.inPlainWords(problem).getMessage()));
                }
            }
        }
        return new Result(saved, refused);
    }

    /** Completes everybody on these sheets who has a score in every assessment. */
    Result complete(List<ScoreSheetView> sheets, Actor by, Reach reach) {
        int completed = 0;
        Map<String, String> refused = new LinkedHashMap<>();
        for (ScoreSheetView sheet : sheets.stream().filter(GradeBookPage::isReady).toList()) {
            try {
                EnrollmentOutcomes.changed(change.change(new ChangeEnrollmentStatus.Command(sheet.enrollment().id(),
                        EnrollmentStatus.COMPLETED, null, null, sheet.enrollment().version(), by), reach),
                        sheet.enrollment().id().value(), Versions.ifMatch(sheet.enrollment().version()));
                completed++;
            } catch (ProblemException problem) {
                refused.put(sheet.studentName().value(), String.valueOf(Versions.inPlainWords(problem).getMessage()));
            }
        }
        return new Result(completed, refused);
    }

    /** False when nothing was to be done. */
    private boolean save(FormBody form, String cell, ScoreSheet.Line line, Actor by, Reach reach) {
        if (form.texts(FIELD + cell).isEmpty()) {
            return false;
        }
        String text = form.text(FIELD + cell);
        @Nullable Grade wanted = text == null ? null : settings.gradeScale().parse(text);
        if (Objects.equals(wanted, line.grade())) {
            return false;
        }
        EnrollmentOutcomes.recorded(scores.record(new RecordScore.Command(line.score().enrollmentId(),
                line.score().assessmentId(), wanted, Versions.of(form, VERSION + cell), by), reach),
                line.score().enrollmentId().value(), line.score().assessmentId().value(),
                Versions.ifMatch(Versions.of(form, VERSION + cell)));
        return true;
    }
}
