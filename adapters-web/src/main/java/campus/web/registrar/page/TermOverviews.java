package campus.web.registrar.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import jakarta.inject.Singleton;

import campus.application.registrar.DeskQueries;
import campus.application.registrar.EnrollmentStatistics;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.StatisticsQueries;
import campus.application.registrar.TermStatistics;
import campus.application.shared.AggregateQueries;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.web.registrar.page.TermOverview.Attention;
import campus.web.registrar.page.TermOverview.Department;
import campus.web.registrar.page.TermOverview.Departments;
import campus.web.registrar.page.TermOverview.Grades;
import campus.web.registrar.page.TermOverview.Letter;
import campus.web.registrar.page.TermOverview.Refusals;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.chart.ColumnChart;
import campus.web.shared.chart.ShareChart;
import campus.web.shared.page.Dates;

/** Finds out what the desk shows of a term, in five statements. */
@Singleton
final class TermOverviews {

    /** Refusals of so long ago are of late. */
    static final Duration OF_LATE = Duration.ofDays(7);

    private static final Comparator<Department> BY_SEATS = Comparator
            .comparingLong((Department department) -> department.seats().whole()).reversed()
            .thenComparing(Department::code);
    private static final Comparator<Department> BY_FILL = Comparator
            .comparingDouble((Department department) -> department.seats().rate()).reversed()
            .thenComparing(Department::code);

    private final StatisticsQueries statistics;
    private final DeskQueries desk;
    private final TermGroups groups;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    TermOverviews(StatisticsQueries statistics, DeskQueries desk, AggregateQueries aggregates,
            RegistrarSettings settings, InstantSource clock) {
        this.statistics = statistics;
        this.desk = desk;
        this.groups = new TermGroups(aggregates);
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException (not found) when the term was deleted meanwhile */
    TermOverview of(Term term) {
        Instant now = clock.instant();
        Dates dates = new Dates(settings.zone());
        Term.Details details = term.details();
        TermLinks links = new TermLinks(details.code());
        TermStatistics counted = statistics.ofTerm(term.id())
                .orElseThrow(() -> ProblemException.notFound("term", details.code()));
        LocalDate deadline = details.dropDeadline();
        return new TermOverview(details, dates.day(details.startsOn()), dates.day(details.endsOn()), links, counted,
                RegistrationWindow.of(details, now, dates), deadline == null ? null : dates.day(deadline),
                details.endsOn().isBefore(settings.dayOf(now)) ? null : attention(term.id(), now),
                departments(term.id()), groups.days(term, now, dates), grades(counted.enrollments(), links));
    }

    private Attention attention(TermId term, Instant now) {
        List<Refusals> refusals = desk.refusals(term, now.minus(OF_LATE)).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(refused -> new Refusals(refused.getKey(), title(refused.getKey()), refused.getValue())).toList();
        return new Attention(desk.concerns(term, TermOverview.FEW), refusals);
    }

    private static String title(String code) {
        return ProblemType.ofSlug(code).map(ProblemType::title).orElse(code);
    }

    private Departments departments(TermId term) {
        List<Department> all = groups.departments(term);
        return new Departments(all, ShareChart.of(all.stream().sorted(BY_SEATS).limit(TermOverview.MOST_BARS)
                .sorted(BY_FILL).map(Department::seats).toList()));
    }

    private Grades grades(EnrollmentStatistics enrollments, TermLinks links) {
        SequencedMap<String, Long> numbers = settings.gradeScale().distribution(enrollments.grades());
        List<Letter> letters = new ArrayList<>();
        BigDecimal better = null;
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            Grade least = settings.gradeScale().parse(number.getKey());
            letters.add(new Letter(number.getKey(), number.getValue(), links.graded(least.points(), better)));
            better = least.points();
        }
        String average = enrollments.counts().averageGrade().map(BigDecimal::toPlainString).orElse(null);
        return new Grades(letters, average == null ? null : ColumnChart.of(numbers), average);
    }
}
