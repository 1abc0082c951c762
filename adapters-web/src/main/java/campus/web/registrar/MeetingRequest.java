package campus.web.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Meeting;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** A weekly time at which a section is to meet. */
@Introspected
@Schema(requiredProperties = {"days", "startsAt", "endsAt"})
public record MeetingRequest(
        @Nullable @Size(min = 1, max = DAYS) @Schema(nullable = false, description = "mon to sun",
                example = "[\"mon\", \"wed\"]") List<String> days,
        @Nullable @Schema(type = "string", pattern = TIME, example = "08:30", nullable = false,
                description = "Hours and minutes in the school's time zone") LocalTime startsAt,
        @Nullable @Schema(type = "string", pattern = TIME, example = "09:45", nullable = false) LocalTime endsAt)
        implements JsonRequest {

    private static final int DAYS = 7;
    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d$";

    static MeetingRequest from(Meeting meeting) {
        return new MeetingRequest(Wire.days(meeting.days()), meeting.startsAt(), meeting.endsAt());
    }

    Meeting toMeeting() {
        Fields fields = new Fields();
        Set<DayOfWeek> on = fields.required("days", days, Wire::days);
        LocalTime from = fields.required("startsAt", startsAt, time -> time);
        LocalTime to = fields.required("endsAt", endsAt, time -> time);
        return fields.build(() -> new Meeting(on, from, to));
    }
}
