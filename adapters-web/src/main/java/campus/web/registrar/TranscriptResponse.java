package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Transcript;

/** The completed work of a student, oldest term first. */
@Serdeable
public record TranscriptResponse(
        UUID studentId,
        @Schema(example = "U0000001") String studentNumber,
        @Schema(example = "Ann Lee") String name,
        List<Entry> entries,
        @Nullable @Schema(description = "By credits, two decimals; null without credits",
                example = "3.41") BigDecimal gradePointAverage,
        BigDecimal creditsAttempted,
        @Schema(description = "Those graded above 0.00") BigDecimal creditsEarned) {

    /** One completed enrollment. */
    @Serdeable
    @Schema(name = "TranscriptEntry")
    public record Entry(UUID enrollmentId, @Schema(example = "2026-fall") String termCode,
            @Schema(example = "CS 225") String courseCode, String courseTitle,
            @Schema(example = "AL1") String sectionNumber, BigDecimal credits,
            @Schema(example = "3.67") BigDecimal grade, @Schema(example = "A-") String letter) {
    }

    static TranscriptResponse from(UUID studentId, Transcript transcript, GradeScale scale) {
        return new TranscriptResponse(studentId, transcript.studentNumber().value(), transcript.studentName().value(),
                transcript.lines().stream().map(line -> entry(line, scale)).toList(),
                transcript.gradePointAverage().orElse(null), transcript.creditsAttempted(),
                transcript.creditsEarned());
    }

    private static Entry entry(Transcript.Line line, GradeScale scale) {
        return new Entry(line.enrollmentId().value(), line.termCode().value(), line.courseCode().value(),
                line.courseTitle().value(), line.sectionNumber().value(), line.credits().value(),
                line.grade().points(), scale.letterOf(line.grade()));
    }
}
