package campus.web.shared.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;

/** Days and moments as people of the school read and write them, by the clocks of its time zone. */
public record Dates(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** As in "31 Aug 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As in "31 Aug 2026, 08:00", with the offset where the clocks show that time twice. */
    public String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String text = MINUTE.format(local);
        return offsets(local).size() < 2 ? text : text + " (UTC" + zone.getRules().getOffset(at) + ")";
    }

    /** As a field of type datetime-local holds it, to the second. */
    public String local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The same form with an instant in place of the local time in a field. Where the clocks go back, the earlier of
     * two instants is meant; a time that they leave out is an error. A field that was not touched keeps its instant.
     *
     * @param stored the instant whose local time the page showed, null for none
     */
    public FormBody withInstant(FormBody form, String name, @Nullable Instant stored, List<FieldError> errors) {
        String text = form.text(name);
        if (text == null) {
            return form;
        }
        if (stored != null && local(stored).equals(text.strip())) {
            return form.with(name, stored.toString());
        }
        Instant meant = instant(name, text.strip(), errors);
        return form.with(name, meant == null ? null : meant.toString());
    }

    private @Nullable Instant instant(String name, String text, List<FieldError> errors) {
        try {
            LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
            List<ZoneOffset> offsets = offsets(local);
            if (!offsets.isEmpty()) {
                return local.toInstant(offsets.getFirst());
            }
            errors.add(FieldError.at("/" + name, "skipped-time", skipped(local)));
        } catch (DateTimeException e) {
            errors.add(FieldError.at("/" + name, "malformed",
                    "This is not a date with a time; write it like 2026-08-01 08:00."));
        }
        return null;
    }

    private String skipped(LocalDateTime local) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        return "There is no such time in " + zone + ": on that day the clocks go from "
                + CLOCK.format(gap.getDateTimeBefore()) + " to " + CLOCK.format(gap.getDateTimeAfter())
                + ". Choose a time before or after.";
    }

    private List<ZoneOffset> offsets(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local);
    }
}
