package campus.persistence.registrar;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Meeting;
import campus.domain.registrar.Section;
import campus.persistence.shared.Columns;
import campus.persistence.shared.Uuid16;

/** A row of {@code meeting}: in {@code days}, Monday counts 1, Tuesday 2, Wednesday 4 and so on. */
@MappedEntity("meeting")
record MeetingRow(@Uuid16 UUID sectionId, int ordinal, int days, LocalTime startsAt, LocalTime endsAt) {

    static List<MeetingRow> of(Section section) {
        List<Meeting> meetings = section.details().meetings();
        return IntStream.range(0, meetings.size()).mapToObj(i -> of(section.id().value(), i, meetings.get(i))).toList();
    }

    /** In the order of the components. */
    List<@Nullable Object> values() {
        return Arrays.asList(sectionId, ordinal, days, startsAt, endsAt);
    }

    Meeting meeting() {
        return meeting(days, startsAt, endsAt);
    }

    /** The meeting of a row that has its columns. */
    static Meeting meeting(Columns row) throws SQLException {
        return meeting((int) row.number("days"), row.time("starts_at"), row.time("ends_at"));
    }

    private static Meeting meeting(int days, LocalTime startsAt, LocalTime endsAt) {
        Set<DayOfWeek> on = Arrays.stream(DayOfWeek.values()).filter(day -> (days & bit(day)) != 0)
                .collect(Collectors.toSet());
        return new Meeting(on, startsAt, endsAt);
    }

    private static MeetingRow of(UUID section, int ordinal, Meeting meeting) {
        int days = meeting.days().stream().mapToInt(MeetingRow::bit).sum();
        return new MeetingRow(section, ordinal, days, meeting.startsAt(), meeting.endsAt());
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
