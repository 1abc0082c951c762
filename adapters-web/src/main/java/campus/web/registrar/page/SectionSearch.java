package campus.web.registrar.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import campus.application.registrar.RegistrarResources;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.application.shared.Page;
import campus.application.shared.Resource;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.SectionStatus;
import campus.web.shared.SearchWords;

/** Finds open sections in terms that have not ended. */
@Singleton
final class SectionSearch {

    private static final int MOST = 25;
    private static final Resource SECTIONS = RegistrarResources.SECTIONS;
    private static final List<SortKey> ORDER = List.of(sort("course.code"), sort("number"));

    private final SectionQueries queries;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    SectionSearch(SectionQueries queries, RegistrarSettings settings, InstantSource clock) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The first, full ones too or not, in whose number, instructor, course code or title all words stand; all words are met by none.
     *
     * @throws campus.web.shared.ProblemException (400) when the words cannot be searched for
     */
    Page<SectionView> find(String words, boolean withFull) {
        LocalDate today = settings.dayOf(clock.instant());
        Criteria wanted = words.isBlank() ? Criteria.all() : SearchWords.criteria(words, SECTIONS);
        Criteria free = withFull ? Criteria.all()
                : Operator.GREATER.of(SECTIONS.require("seatsFree"), List.of(0L));
        return queries.list(new ListRequest(MOST, ORDER, null, false, wanted.and(free)
                .and(Operator.EQUAL.of(SECTIONS.require("status"), List.of(SectionStatus.OPEN.name())))
                .and(Operator.GREATER_OR_EQUAL.of(SECTIONS.require("term.endsOn"), List.of(today)))));
    }

    private static SortKey sort(String name) {
        return SortKey.ascending(SectionView.SORTS.stream().filter(field -> field.name().equals(name)).findFirst()
                .map(SortField.class::cast).orElseThrow());
    }
}
