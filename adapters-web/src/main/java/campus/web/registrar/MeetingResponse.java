package campus.web.registrar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.domain.registrar.Meeting;

/** A weekly time at which a section meets. */
@Serdeable
public record MeetingResponse(
        @Schema(description = "mon to sun", example = "[\"mon\", \"wed\"]") List<String> days,
        @Schema(description = "In the school's time zone", example = "09:30") String startsAt,
        @Schema(example = "10:45") String endsAt) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static MeetingResponse from(Meeting meeting) {
        return new MeetingResponse(Wire.days(meeting.days()), text(meeting.startsAt()), text(meeting.endsAt()));
    }

    private static String text(LocalTime time) {
        return MINUTES.format(time);
    }
}
