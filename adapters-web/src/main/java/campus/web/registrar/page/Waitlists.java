package campus.web.registrar.page;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.registrar.TermQueries;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Operator;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.SectionId;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/** Reads what the pages of waitlists show. */
@Singleton
final class Waitlists {

    private final ReviewWaitlist review;
    private final SectionQueries sections;
    private final TermQueries terms;
    private final EnrollmentQueries enrollments;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    Waitlists(ReviewWaitlist review, SectionQueries sections, TermQueries terms, EnrollmentQueries enrollments,
            RegistrarSettings settings, InstantSource clock) {
        this.review = review;
        this.sections = sections;
        this.terms = terms;
        this.enrollments = enrollments;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException (404) when there is no such section */
    SectionView section(UUID id) {
        return sections.find(new SectionId(id)).orElseThrow(() -> ProblemException.notFound("section", id));
    }

    WaitlistPage page(UUID id, Form form, @Nullable UUID refused) {
        SectionView view = section(id);
        return switch (review.review(view.section().id())) {
            case ReviewWaitlist.Outcome.Reviewed(var section, var lines) ->
                    new WaitlistPage(new SectionView(section, view.courseCode(), view.courseTitle(), view.termCode(),
                            view.audit()), registration(view), lines, form, refused, new Dates(settings.zone()));
            case ReviewWaitlist.Outcome.UnknownSection() -> throw ProblemException.notFound("section", id);
        };
    }

    private RegistrationWindow registration(SectionView view) {
        return terms.find(view.section().termId())
                .map(term -> RegistrationWindow.of(term.term().details(), clock.instant(), new Dates(settings.zone())))
                .orElseThrow(() -> ProblemException.notFound("term", view.termCode()));
    }

    /** Who of those that wait has a seat now, by name; at most as many as a waitlist page has. */
    List<String> seated(UUID section, List<UUID> waited) {
        if (waited.isEmpty()) {
            return List.of();
        }
        Criteria seated = new Criteria.And(List.of(
                Operator.IN.of(RegistrarResources.ENROLLMENTS.require("id"), List.<Object>copyOf(waited)),
                Operator.EQUAL.of(RegistrarResources.ENROLLMENTS.require("status"),
                        List.of(EnrollmentStatus.ACTIVE.name()))));
        return enrollments.ofSection(new SectionId(section),
                new ListRequest(ListRequest.MAX_LIMIT, List.of(), null, false, seated)).items().stream()
                .map(EnrollmentView::studentName).map(Object::toString).toList();
    }

    /** The identities of the enrollments that wait. */
    List<UUID> waiting(UUID section) {
        return switch (review.review(new SectionId(section))) {
            case ReviewWaitlist.Outcome.Reviewed(var _, var lines) ->
                    lines.stream().map(line -> line.enrollment().id().value()).toList();
            case ReviewWaitlist.Outcome.UnknownSection() -> List.of();
        };
    }
}
