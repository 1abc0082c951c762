package campus.web.registrar.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import campus.application.registrar.RegistrarResources;
import campus.application.shared.AggregateQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Grouping;
import campus.application.shared.Groups;
import campus.application.shared.Metric;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.web.registrar.page.TermOverview.Day;
import campus.web.registrar.page.TermOverview.Days;
import campus.web.registrar.page.TermOverview.Department;
import campus.web.shared.chart.DayChart;
import campus.web.shared.chart.ShareChart.Share;
import campus.web.shared.page.Dates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/** What the desk counts by departments and by days; one statement each. Days are those of UTC, as in filters. */
final class TermGroups {

    /** With a group for each day and status, there are never more groups than can be read. */
    static final int MOST_DAYS = Aggregation.MAX_LIMIT / EnrollmentStatus.values().length;

    private static final Resource SECTIONS = RegistrarResources.SECTIONS;
    private static final Resource ENROLLMENTS = RegistrarResources.ENROLLMENTS;
    private static final Aggregation BY_DEPARTMENT = new Aggregation(
            List.of(Grouping.by(SECTIONS.require("course.department.code")),
                    Grouping.by(SECTIONS.require("course.department.name"))),
            List.of(Metric.COUNT, new Metric(Metric.Function.SUM, SECTIONS.require("seatsTaken")),
                    new Metric(Metric.Function.SUM, SECTIONS.require("capacity"))),
            List.of(), List.of(), Aggregation.MAX_LIMIT);
    private static final Aggregation BY_DAY_AND_STATUS = new Aggregation(
            List.of(new Grouping(ENROLLMENTS.require("enrolledAt"), Grouping.Span.DATE),
                    Grouping.by(ENROLLMENTS.require("status"))),
            List.of(Metric.COUNT), List.of(), List.of(), Aggregation.MAX_LIMIT);

    private final AggregateQueries queries;

    TermGroups(AggregateQueries queries) {
        this.queries = queries;
    }

    /** By code, those that offer something in the term. */
    List<Department> departments(TermId term) {
        return queries.aggregate(SECTIONS, is(SECTIONS, "termId", term), Criteria.all(), BY_DEPARTMENT).groups()
                .stream().map(TermGroups::department).toList();
    }

    /** Those of the registration window that have begun, the last {@link #MOST_DAYS} of them. */
    Days days(Term term, Instant now, Dates dates) {
        Instant opens = term.details().registrationOpensAt();
        Instant closes = term.details().registrationClosesAt();
        if (opens != null && opens.isAfter(now)) {
            return new Days(List.of(), null, false);
        }
        LocalDate last = day(closes == null || closes.isAfter(now) ? now : closes.minusNanos(1));
        LocalDate earliest = last.minusDays(MOST_DAYS - 1);
        LocalDate first = opens == null || day(opens).isBefore(earliest) ? earliest : day(opens);
        Map<LocalDate, Map<String, Long>> counted = byDayAndStatus(term.id(), first, last);
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(date -> day(date, dates, counted.getOrDefault(date, Map.of()))).toList();
        return new Days(days, counted.isEmpty() ? null
                : DayChart.of(days.stream()
                        .map(day -> new DayChart.Day(day.date(), day.enrolled(), day.dropped())).toList()),
                opens != null && day(opens).isBefore(first));
    }

    private Map<LocalDate, Map<String, Long>> byDayAndStatus(TermId term, LocalDate first, LocalDate last) {
        Criteria during = Operator.GREATER_OR_EQUAL.of(ENROLLMENTS.require("enrolledAt"), List.of(begin(first)))
                .and(Operator.LESS.of(ENROLLMENTS.require("enrolledAt"), List.of(begin(last.plusDays(1)))));
        return queries.aggregate(ENROLLMENTS, is(ENROLLMENTS, "section.termId", term), during, BY_DAY_AND_STATUS)
                .groups().stream().collect(groupingBy(group -> (LocalDate) value(group, 0),
                        toMap(group -> (String) value(group, 1), group -> metric(group, 0))));
    }

    private static Day day(LocalDate date, Dates dates, Map<String, Long> byStatus) {
        return new Day(date, dates.day(date), byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus.getOrDefault(EnrollmentStatus.DROPPED.name(), 0L));
    }

    private static Department department(Groups.Group group) {
        String code = (String) value(group, 0);
        String name = (String) value(group, 1);
        return new Department(code, name, metric(group, 0),
                new Share(code + " " + name, metric(group, 1), metric(group, 2)));
    }

    private static Criteria is(Resource resource, String field, TermId term) {
        return Operator.EQUAL.of(resource.require(field), List.of(term.value()));
    }

    private static Object value(Groups.Group group, int place) {
        return Objects.requireNonNull(group.values().get(place));
    }

    private static long metric(Groups.Group group, int place) {
        return (Long) Objects.requireNonNull(group.metrics().get(place));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
