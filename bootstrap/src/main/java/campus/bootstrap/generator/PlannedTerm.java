package campus.bootstrap.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A third of a year, so that on every day exactly one term is running, and the school is the same on all its days.
 * Registration opens when the term before begins; everybody enrolls within {@link #REGISTRATION_DAYS} days of that.
 */
record PlannedTerm(LocalDate startsOn, Phase phase) {

    static final int REGISTRATION_DAYS = 42;
    static final List<String> COLUMNS = List.of("code", "name", "starts_on", "ends_on", "registration_opens_at",
            "registration_closes_at", "drop_deadline");
    private static final int MONTHS = 4;
    private static final List<String> SEASONS = List.of("Spring", "Summer", "Fall");

    enum Phase {
        PAST,
        RUNNING,
        TO_COME
    }

    /** Terms one after the other: the one that runs today, one after it, and before it as many as are left. */
    static List<PlannedTerm> around(LocalDate today, int count) {
        LocalDate running = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        int past = Math.max(0, count - 2);
        return IntStream.range(0, count).mapToObj(i -> new PlannedTerm(running.plusMonths((long) MONTHS * (i - past)),
                i < past ? Phase.PAST : i == past ? Phase.RUNNING : Phase.TO_COME)).toList();
    }

    String code() {
        return startsOn.getYear() + "-" + season().toLowerCase(Locale.ROOT);
    }

    LocalDate registrationOpensOn() {
        return startsOn.minusMonths(MONTHS);
    }

    List<String> row() {
        return List.of(code(), season() + " " + startsOn.getYear(), startsOn.toString(),
                startsOn.plusMonths(MONTHS).minusDays(1).toString(), registrationOpensOn().toString(),
                startsOn.plusDays(14).toString(), startsOn.plusDays(60).toString());
    }

    private String season() {
        return SEASONS.get((startsOn.getMonthValue() - 1) / MONTHS);
    }
}
