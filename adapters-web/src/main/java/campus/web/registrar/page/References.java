package campus.web.registrar.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.Instructors;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Term;
import campus.web.shared.page.Option;
import campus.web.shared.page.Texts;

/** What a form offers where a record names another one of which there are few. */
@Singleton
final class References {

    private static final Texts TEXTS = Texts.english();

    private final DepartmentQueries departments;
    private final TermQueries terms;
    private final Instructors instructors;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    References(DepartmentQueries departments, TermQueries terms, Instructors instructors, RegistrarSettings settings,
            InstantSource clock) {
        this.departments = departments;
        this.terms = terms;
        this.instructors = instructors;
        this.settings = settings;
        this.clock = clock;
    }

    /** By code. */
    List<Option> departments() {
        return departments.list(all(SortKey.ascending(DepartmentView.SORTS.getFirst()))).items().stream()
                .map(DepartmentView::department)
                .map(department -> new Option(department.id().value().toString(),
                        department.details().name() + " (" + department.details().code() + ")"))
                .toList();
    }

    /** The latest first. */
    List<Option> terms() {
        return allTerms().stream().map(term -> new Option(term.id().value().toString(),
                term.details().name() + " (" + term.details().code() + ")")).toList();
    }

    /**
     * The accounts of those who teach, by name.
     *
     * @param present who can be kept without being one of them any more, null for nobody
     */
    List<Option> instructors(@Nullable String present) {
        List<Option> options = new ArrayList<>(instructors.all().stream()
                .map(named -> new Option(named.id().value().toString(), named.name())).toList());
        if (present != null && options.stream().noneMatch(option -> option.value().equals(present))) {
            options.add(new Option(present, TEXTS.of("records.section.former")));
        }
        return options;
    }

    /** The term that runs, or else the next to begin; null when all are over. */
    @Nullable
    UUID currentTerm() {
        LocalDate today = settings.dayOf(clock.instant());
        return allTerms().stream().filter(term -> !term.details().endsOn().isBefore(today))
                .min(Comparator.comparing(term -> term.details().startsOn())).map(term -> term.id().value())
                .orElse(null);
    }

    static List<Option> statuses(Texts texts) {
        return Arrays.stream(SectionStatus.values()).map(status -> status.name().toLowerCase(Locale.ROOT))
                .map(status -> new Option(status, texts.of("records.status." + status))).toList();
    }

    private List<Term> allTerms() {
        return terms.list(all(SortKey.descending(TermView.SORTS.get(2)))).items().stream().map(TermView::term)
                .toList();
    }

    private static ListRequest all(SortKey order) {
        return new ListRequest(ListRequest.MAX_ROWS, List.of(order), null, false);
    }
}
