package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.registrar.CheckEligibility;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.SectionView;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.web.registrar.ReasonFacts;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;
import campus.web.shared.page.Pages;

/** A student's cart: chosen sections, whether each could be taken now and why not, and enrolling in them. */
@Controller("/my/cart")
@Access.Studies
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class CartPages {

    private static final String HERE = "/my/cart";
    private static final String TEMPLATE = "my/cart";

    private final MyStudies studies;
    private final CheckEligibility eligibility;
    private final Enrolling enrolling;
    private final Pages pages;

    CartPages(MyStudies studies, CheckEligibility eligibility, Enrolling enrolling, Pages pages) {
        this.studies = studies;
        this.eligibility = eligibility;
        this.enrolling = enrolling;
        this.pages = pages;
    }

    /** One of the chosen sections; {@code reasons} are empty when nothing stands in the way. */
    public record Line(SectionView view, boolean waitlist, List<Refusal> reasons) {

        public boolean isEligible() {
            return reasons.isEmpty();
        }
    }

    /** {@code done} tells what was just taken, with whether it is a place on a waitlist. */
    public record CartPage(List<Line> lines, Map<String, Boolean> done) {

        public boolean anyEligible() {
            return lines.stream().anyMatch(Line::isEligible);
        }
    }

    @Get
    MutableHttpResponse<String> show(HttpRequest<?> request, Authentication by) {
        StudentId me = MyStudies.of(Caller.of(by));
        return pages.show(request, TEMPLATE, new CartPage(lines(me, Cart.of(request)), Map.of()));
    }

    @Post("/add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> add(HttpRequest<?> request, @Body FormBody form) {
        Cart cart = Cart.of(request);
        if (cart.isFull()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The cart holds " + Cart.MOST + " sections at most; take one out first.");
        }
        return pages.goTo(HERE).cookie(cart.with(section(form)).cookie());
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> remove(HttpRequest<?> request, @Body FormBody form) {
        return pages.goTo(HERE).cookie(Cart.of(request).without(section(form)).cookie());
    }

    /** One section when the form names it, all otherwise, each judged by itself; what is refused stays in the cart. */
    @Post("/enroll")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> enroll(HttpRequest<?> request, @Body FormBody form, Authentication by) {
        StudentId me = MyStudies.of(Caller.of(by));
        Cart cart = Cart.of(request);
        List<UUID> wanted = form.text("sectionId") == null ? cart.sections() : List.of(section(form));
        Map<String, Boolean> done = new LinkedHashMap<>();
        List<Line> refused = new ArrayList<>();
        for (SectionView view : studies.sections(wanted).values()) {
            UUID id = view.section().id().value();
            try {
                EnrollmentView taken = enroll(me, id, by);
                done.put(taken.courseCode().value(), taken.waitlistPosition() != null);
                cart = cart.without(id);
            } catch (ProblemException problem) {
                refused.add(new Line(view, false, reasons(problem)));
            }
        }
        List<UUID> told = refused.stream().map(line -> line.view().section().id().value()).toList();
        List<Line> lines = new ArrayList<>(refused);
        lines(me, cart).stream().filter(line -> !told.contains(line.view().section().id().value()))
                .forEach(lines::add);
        return pages.show(request, refused.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT, TEMPLATE,
                new CartPage(lines, done)).cookie(cart.cookie());
    }

    private EnrollmentView enroll(StudentId me, UUID section, Authentication by) {
        return enrolling.enroll(FormBody.EMPTY.with("studentId", me.value().toString()).with("sectionId",
                section.toString()), by);
    }

    private List<Line> lines(StudentId me, Cart cart) {
        return studies.sections(cart.sections()).values().stream().map(view -> line(me, view)).toList();
    }

    private Line line(StudentId me, SectionView view) {
        return switch (eligibility.check(me, new SectionId(view.section().id().value()), Reach.of(me))) {
            case CheckEligibility.Outcome.Checked(var reasons, boolean waitlist) ->
                    new Line(view, waitlist, ReasonFacts.of(reasons));
            case CheckEligibility.Outcome.UnknownStudent() -> throw ProblemException.notFound("student", me.value());
            case CheckEligibility.Outcome.UnknownSection() ->
                    throw ProblemException.notFound("section", view.section().id().value());
        };
    }

    private static List<Refusal> reasons(ProblemException problem) {
        return problem.reasons().isEmpty()
                ? List.of(new Refusal(problem.type().slug(), String.valueOf(problem.getMessage()), Map.of()))
                : problem.reasons();
    }

    private static UUID section(FormBody form) {
        try {
            return UUID.fromString(String.valueOf(form.text("sectionId")));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form does not say which section is meant; load the page again.");
        }
    }
}
