package campus.web.registrar.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.SortKey;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;
import campus.web.shared.SearchWords;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/** Reads what the pages of rosters show. */
@Singleton
final class Rosters {

    private static final int MOST_FOUND = 20;
    private static final SortKey BY_NAME = SortKey.ascending(StudentView.SORTS.get(1));

    private final SectionQueries sections;
    private final EnrollmentQueries enrollments;
    private final StudentQueries students;
    private final RegistrarSettings settings;
    private final Lists lists;

    Rosters(SectionQueries sections, EnrollmentQueries enrollments, StudentQueries students,
            RegistrarSettings settings, Lists lists) {
        this.sections = sections;
        this.enrollments = enrollments;
        this.students = students;
        this.settings = settings;
        this.lists = lists;
    }

    /** @throws ProblemException (404) when there is no such section, or it is out of reach */
    SectionView section(UUID id, Reach reach) {
        return sections.find(new SectionId(id)).filter(view -> reach.includes(view.section()))
                .orElseThrow(() -> ProblemException.notFound("section", id));
    }

    RosterPage page(UUID id, RosterParameters shown, Form form, Map<UUID, String> refused, Reach reach) {
        SectionView section = section(id, reach);
        Lists.Shown<EnrollmentView> lines = read(id, shown, reach);
        return new RosterPage(section, lines.items(), shown.only(), lines.next(), shown.find(),
                reach.equals(Reach.everything()) ? found(shown.find()) : List.of(),
                form, refused, settings.gradeScale(), new Dates(settings.zone()));
    }

    /** The lines of a part of the roster by the identities of their enrollments. */
    Map<UUID, EnrollmentView> lines(UUID id, RosterParameters shown, Reach reach) {
        Map<UUID, EnrollmentView> lines = new LinkedHashMap<>();
        read(id, shown, reach).items().forEach(line -> lines.put(line.enrollment().id().value(), line));
        return lines;
    }

    private Lists.Shown<EnrollmentView> read(UUID id, RosterParameters shown, Reach reach) {
        EnrollmentStatus only = shown.only();
        Criteria wanted = only == null ? Criteria.all()
                : Operator.EQUAL.of(RegistrarResources.ENROLLMENTS.require("status"), List.of(only.name()));
        return lists.shown(shown.list(), EnrollmentView.SORTS, wanted,
                request -> enrollments.within(reach).ofSection(new SectionId(id), request));
    }

    private List<StudentView> found(@Nullable String words) {
        return words == null || words.isBlank() ? List.of()
                : students.list(new ListRequest(MOST_FOUND, List.of(BY_NAME), null, false,
                        SearchWords.criteria(words, RegistrarResources.STUDENTS))).items();
    }
}
