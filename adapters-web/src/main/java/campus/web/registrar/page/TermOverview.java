package campus.web.registrar.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ConcernedSections;
import campus.application.registrar.SectionConcern;
import campus.application.registrar.TermStatistics;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Term;
import campus.web.shared.chart.ColumnChart;
import campus.web.shared.chart.DayChart;
import campus.web.shared.chart.ShareChart;

/**
 * What the desk shows of a term.
 *
 * @param dropDeadline as people read it, null when there is none
 * @param attention null when the term is over, and nothing can be done about it
 */
public record TermOverview(Term.Details term, String firstDay, String lastDay, TermLinks links,
        TermStatistics statistics, RegistrationWindow registration, @Nullable String dropDeadline,
        @Nullable Attention attention, Departments departments, Days days, Grades grades) {

    /** What is enough of a list on the desk. */
    static final int FEW = 5;
    /** How many departments a chart has room for. */
    static final int MOST_BARS = 15;

    /** What somebody should look at. */
    public record Attention(Map<SectionConcern, ConcernedSections> concerns, List<Refusals> refusals) {

        public ConcernedSections of(SectionConcern concern) {
            return concerns.getOrDefault(concern, ConcernedSections.NONE);
        }

        /** Whether there is nothing. */
        public boolean isEmpty() {
            return refusals.isEmpty() && concerns.values().stream().allMatch(found -> found.number() == 0);
        }
    }

    /** How often a rule refused; its code names the page that explains it. */
    public record Refusals(String code, String title, long number) {
    }

    /** The seats of a department. */
    public record Department(String code, String name, long sections, ShareChart.Share seats) {
    }

    /** By code; the chart has those with the most seats, the fullest first. */
    public record Departments(List<Department> all, ShareChart chart) {
    }

    /** What was enrolled on a day, and how much of it is dropped today. */
    public record Day(LocalDate date, String text, long enrolled, long dropped) {
    }

    /**
     * The days of registration up to today; empty before it.
     *
     * @param chart null when nobody enrolled on any of them
     * @param cut whether there are days before these
     */
    public record Days(List<Day> all, @Nullable DayChart chart, boolean cut) {

        /** The sum of all days. */
        public long enrolled() {
            return all.stream().mapToLong(Day::enrolled).sum();
        }
    }

    /** How many completed enrollments have a letter, and where they are listed. */
    public record Letter(String letter, long number, String link) {
    }

    /** The letters, best first; the chart is null when nobody has a grade. */
    public record Grades(List<Letter> letters, @Nullable ColumnChart chart, @Nullable String average) {
    }

    public long sections(SectionStatus status) {
        return statistics.sections().getOrDefault(status, 0L);
    }

    public long sections() {
        return statistics.sections().values().stream().mapToLong(Long::longValue).sum();
    }

    public long enrollments(EnrollmentStatus status) {
        return statistics.enrollments().counts().of(status);
    }

    /** The seats of all sections together. */
    public ShareChart.Share seats() {
        return new ShareChart.Share("", statistics.seats().taken(), statistics.seats().capacity());
    }
}
