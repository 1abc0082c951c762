package campus.domain.registrar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Reads meetings from texts that are short enough for a table in a test. */
public final class Meetings {

    private Meetings() {}

    /** A meeting such as {@code meeting("MON WED", "09:00", "10:00")}. */
    public static Meeting meeting(String days, String startsAt, String endsAt) {
        return new Meeting(days(days), LocalTime.parse(startsAt), LocalTime.parse(endsAt));
    }

    /** The days that begin with these letters, such as "MON WED". */
    public static Set<DayOfWeek> days(String days) {
        Set<DayOfWeek> result = EnumSet.noneOf(DayOfWeek.class);
        for (String prefix : days.split(" ", -1)) {
            result.add(Arrays.stream(DayOfWeek.values()).filter(day -> day.name().startsWith(prefix)).findFirst()
                    .orElseThrow());
        }
        return result;
    }
}
