package campus.web.registrar.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Term;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Option;

/** The terms that the pages of the desk are about, one at a time. */
@Singleton
final class DeskTerms {

    private static final ListRequest LATEST_FIRST = new ListRequest(ListRequest.MAX_LIMIT,
            List.of(SortKey.descending(SortField.date("startsOn"))), null, false);

    private final TermQueries terms;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    DeskTerms(TermQueries terms, RegistrarSettings settings, InstantSource clock) {
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that there are, the latest first, and the one that is shown; none without terms. */
    record Choice(List<Option> options, Optional<Term> chosen) {

        /** The code of the one that is shown, "" for none. */
        String code() {
            return chosen.map(DeskTerms::code).orElse("");
        }
    }

    /**
     * The term with this code, or the current one without any.
     *
     * @throws ProblemException (404) when there is none with this code
     */
    Choice choice(@Nullable String code) {
        List<Term> all = terms.list(LATEST_FIRST).items().stream().map(TermView::term).toList();
        return new Choice(all.stream().map(DeskTerms::option).toList(),
                code == null || code.isBlank() ? current(all) : Optional.of(named(code, all)));
    }

    private Optional<Term> current(List<Term> all) {
        Instant now = clock.instant();
        return CurrentTerm.among(all, now, settings.dayOf(now));
    }

    private static Term named(String code, List<Term> all) {
        return all.stream().filter(each -> code(each).equalsIgnoreCase(code.strip())).findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no term with the code \""
                        + code + "\". Choose one of those that the desk offers."));
    }

    private static Option option(Term term) {
        return new Option(code(term), term.details().name() + " (" + code(term) + ")");
    }

    private static String code(Term term) {
        return term.details().code().value();
    }
}
