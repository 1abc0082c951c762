package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.ManageSections;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.web.registrar.EnrollmentOutcomes;
import campus.web.registrar.Reaches;
import campus.web.registrar.Records;
import campus.web.registrar.StatusRequest;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** Who waits for a section, what the rules say of each now, and what can be done about it. */
@Controller("/sections/{id}/waitlist")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class WaitlistPages {

    private static final String TEMPLATE = "waitlist/section";
    /** So many are named who got a seat at once. */
    private static final int MOST_NAMED = 5;

    private final Waitlists waitlists;
    private final ChangeEnrollmentStatus change;
    private final ManageSections sections;
    private final RegistrarSettings settings;
    private final Pages pages;

    WaitlistPages(Waitlists waitlists, ChangeEnrollmentStatus change, ManageSections sections,
            RegistrarSettings settings, Pages pages) {
        this.waitlists = waitlists;
        this.change = change;
        this.sections = sections;
        this.settings = settings;
        this.pages = pages;
    }

    @Get
    @Access.ReadsRecords
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return pages.show(request, TEMPLATE, waitlists.page(id, Form.empty(), null));
    }

    /** A free seat for one who waits, perhaps against rules. Those before for whom all rules hold get theirs first. */
    @Post("/seats")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> give(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        return change(request, id, form, by, () -> new StatusRequest("active", null, null, Overrides.of(form)));
    }

    @Post("/drops")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> drop(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        return change(request, id, form, by, () -> new StatusRequest("dropped", null, reason(form), null));
    }

    private MutableHttpResponse<String> change(HttpRequest<?> request, UUID id, FormBody form, Authentication by,
            Supplier<StatusRequest> wanted) {
        UUID enrollment = enrollment(form);
        try {
            Long version = form.version();
            EnrollmentView view = EnrollmentOutcomes.changed(change.change(wanted.get().toCommand(
                    new EnrollmentId(enrollment), version, Records.actor(by), settings.gradeScale()),
                    Reaches.changing(by)),
                    enrollment,
                    Versions.ifMatch(version));
            return pages.goTo("/sections/" + id + "/waitlist",
                    "notice.enrollment-" + Words.lower(view.enrollment().status()), view.studentName().value(),
                    view.courseCode().value());
        } catch (ProblemException refused) {
            return refused(request, id, form, refused, enrollment);
        }
    }

    /** More seats go to those who wait in the same transaction. */
    @Post("/room")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> makeRoom(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        try {
            Section.Details present = waitlists.section(id).section().details();
            MoreRoom more = MoreRoom.of(form, present);
            List<UUID> waited = waitlists.waiting(id);
            long version = form.version();
            Records.done(sections.change(new SectionId(id), version, more.in(present), Records.actor(by)), "section",
                    id, Versions.ifMatch(version));
            return told(id, more, waitlists.seated(id, waited));
        } catch (ProblemException refused) {
            return refused(request, id, form, refused, null);
        }
    }

    private MutableHttpResponse<String> told(UUID id, MoreRoom more, List<String> seated) {
        String place = "/sections/" + id + "/waitlist";
        if (more.seats() == 0) {
            return pages.goTo(place, "notice.more-places", "" + more.places());
        }
        String names = String.join(", ", seated.subList(0, Math.min(MOST_NAMED, seated.size())));
        return switch (seated.size()) {
            case 0 -> pages.goTo(place, "notice.more-seats", "" + more.seats());
            case 1, 2, 3, 4, MOST_NAMED -> pages.goTo(place, "notice.more-seats-given", "" + more.seats(), names);
            default -> pages.goTo(place, "notice.more-seats-given-many", "" + more.seats(), names,
                    "" + (seated.size() - MOST_NAMED));
        };
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, UUID id, FormBody form,
            ProblemException refused, @Nullable UUID enrollment) {
        return pages.show(request, refused.type().status(), TEMPLATE, waitlists.page(id,
                Form.of(form).refused(Versions.inPlainWords(refused)), enrollment));
    }

    private static String reason(FormBody form) {
        String text = form.text("reason");
        if (text == null) {
            throw ProblemException.invalidFields(List.of(FieldError.at("/reason", "required",
                    "Say why; the history keeps it.")));
        }
        return text;
    }

    private static UUID enrollment(FormBody form) {
        try {
            return UUID.fromString(String.valueOf(form.text("enrollment")));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form does not say who it is about; load the page again.");
        }
    }
}
