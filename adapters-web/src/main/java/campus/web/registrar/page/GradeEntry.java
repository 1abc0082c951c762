package campus.web.registrar.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.registrar.GradeRequest;
import campus.web.registrar.StatusRequest;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;

/**
 * Writes the final grades of a grid. A grade for somebody who is active completes the enrollment; one that differs from
 * that of a completed enrollment changes it, with the reason that the form gives for all of them.
 */
@Singleton
final class GradeEntry {

    /** Before the identity of an enrollment: its grade. */
    static final String FIELD = "grade/";
    /** The same: the version that the page showed. */
    static final String VERSION = "version/";

    private final ChangeEnrollmentStatus change;
    private final ChangeGrade grades;
    private final RegistrarSettings settings;

    GradeEntry(ChangeEnrollmentStatus change, ChangeGrade grades, RegistrarSettings settings) {
        this.change = change;
        this.grades = grades;
        this.settings = settings;
    }

    /**
     * @param saved how many grades were written
     * @param refused why others were not, by enrollment, in the order of the page
     */
    record Result(int saved, Map<UUID, String> refused) {
    }

    /** Writes what differs from {@code lines}, each line by itself. Fields of other enrollments are left alone. */
    Result save(FormBody form, Map<UUID, EnrollmentView> lines, Actor by, Reach reach) {
        int saved = 0;
        Map<UUID, String> refused = new LinkedHashMap<>();
        for (Map.Entry<UUID, EnrollmentView> line : lines.entrySet()) {
            try {
                saved += save(form, line.getValue().enrollment(), by, reach) ? 1 : 0;
            } catch (ProblemException problem) {
                refused.put(line.getKey(), reason(Versions.inPlainWords(problem)));
            }
        }
        return new Result(saved, refused);
    }

    /** False when nothing was to be done. */
    private boolean save(FormBody form, Enrollment enrollment, Actor by, Reach reach) {
        UUID id = enrollment.id().value();
        String text = form.text(FIELD + id);
        if (text == null || isSame(text, enrollment.grade())) {
            return false;
        }
        Long version = Versions.of(form, VERSION + id);
        if (enrollment.status() == EnrollmentStatus.COMPLETED) {
            GradeRequest wanted = new GradeRequest(text, form.text("reason"));
            EnrollmentOutcomes.graded(grades.change(Problems.checked(
                    () -> wanted.toCommand(enrollment.id(), version, by, settings.gradeScale())), reach), id,
                    Versions.ifMatch(version));
        } else {
            StatusRequest wanted = new StatusRequest(Words.lower(EnrollmentStatus.COMPLETED), text, null, null);
            EnrollmentOutcomes.changed(change.change(
                    wanted.toCommand(enrollment.id(), version, by, settings.gradeScale()), reach), id,
                    Versions.ifMatch(version));
        }
        return true;
    }

    private boolean isSame(String text, @Nullable Grade grade) {
        try {
            return settings.gradeScale().parse(text).equals(grade);
        } catch (InvalidValueException e) {
            return false; // told when it is saved
        }
    }

    private static String reason(ProblemException problem) {
        return problem.errors().isEmpty() ? String.valueOf(problem.getMessage())
                : String.join(" ", problem.errors().stream().map(error -> error.detail()).distinct().toList());
    }
}
