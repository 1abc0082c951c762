package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.AssessmentQueries;
import campus.application.registrar.AssessmentView;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.ScoreQueries;
import campus.application.registrar.ScoreSheetView;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.web.shared.ListParameters;
import campus.web.shared.Lists;
import campus.web.shared.page.Form;

/** Reads what the pages of grade books show. */
@Singleton
final class GradeBooks {

    private static final SortKey PLANNED = SortKey.ascending(AssessmentView.SORTS.get(2));
    private static final SortKey BY_NAME = SortKey.ascending(ScoreSheetView.SORTS.get(4));
    /** Sheets of a page. */
    private static final String SHEETS = "100";

    private final Rosters rosters;
    private final AssessmentQueries assessments;
    private final ScoreQueries scores;
    private final RegistrarSettings settings;
    private final Lists lists;

    GradeBooks(Rosters rosters, AssessmentQueries assessments, ScoreQueries scores, RegistrarSettings settings,
            Lists lists) {
        this.rosters = rosters;
        this.assessments = assessments;
        this.scores = scores;
        this.settings = settings;
        this.lists = lists;
    }

    GradeBookPage page(UUID id, @Nullable String cursor, Reach reach) {
        SectionId section = new SectionId(id);
        Lists.Shown<ScoreSheetView> sheets = lists.shown(new ListParameters(SHEETS, cursor, "student.name", null),
                ScoreSheetView.SORTS, Criteria.all(), request -> scores.within(reach).ofSection(section, request));
        return page(id, sheets.items(), sheets.next(), reach);
    }

    /** With all sheets, as far as a section has seats for. */
    GradeBookPage whole(UUID id, Reach reach) {
        return page(id, scores.within(reach).ofSection(new SectionId(id),
                new ListRequest(ListRequest.MAX_ROWS, List.of(BY_NAME), null, false)).items(), null, reach);
    }

    private GradeBookPage page(UUID id, List<ScoreSheetView> sheets, @Nullable String next, Reach reach) {
        List<AssessmentView> planned = assessments.within(reach).ofSection(new SectionId(id),
                new ListRequest(ListRequest.MAX_LIMIT, List.of(PLANNED), null, false)).items();
        return new GradeBookPage(rosters.section(id, reach), planned, sheets, next, Form.empty(), null, Form.empty(),
                Map.of(), settings.gradeScale());
    }
}
