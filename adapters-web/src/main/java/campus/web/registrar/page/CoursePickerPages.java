package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
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

import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.SectionView;
import campus.application.registrar.SetSections;
import campus.application.shared.Page;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Reason;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.web.registrar.ReasonFacts;
import campus.web.registrar.Records;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Pages;

/**
 * Chooses all sections of a student at once: two lists side by side, one of what can be found, one of what is chosen.
 * Nothing happens before the choice is saved; a look at what would happen comes first.
 */
@Controller("/students/{id}/courses")
@Access.RunsRegistration
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class CoursePickerPages {

    private final MyStudies studies;
    private final SectionSearch sections;
    private final SetSections set;
    private final Pages pages;

    CoursePickerPages(MyStudies studies, SectionSearch sections, SetSections set, Pages pages) {
        this.studies = studies;
        this.sections = sections;
        this.set = set;
        this.pages = pages;
    }

    /** What the two lists show. */
    public record PickerPage(Student student, String find, List<SectionView> found, boolean cut,
            List<SectionView> chosen) {
    }

    /** What became, or would become, of each section. */
    public record ResultPage(Student student, boolean preview, List<Line> lines, List<UUID> chosen) {

        public boolean isRefused() {
            return lines.stream().anyMatch(line -> !line.reasons().isEmpty());
        }
    }

    /** {@code what} is kept, enrolled, waitlisted, dropped or refused; the view is null for an unknown section. */
    public record Line(UUID section, @Nullable SectionView view, String what,
            List<String> reasons) {
    }

    @Get
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        List<UUID> present = studies.present(new StudentId(id)).stream()
                .map(view -> view.enrollment().sectionId().value()).toList();
        return picker(request, id, "", present);
    }

    /** A step of the choice: search, to the other list, back again, or a look at what would happen. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> choose(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        Set<UUID> chosen = new LinkedHashSet<>(ids(form, "chosen"));
        String step = String.valueOf(form.text("step"));
        switch (step) {
            case "add" -> chosen.addAll(ids(form, "available"));
            case "remove" -> ids(form, "marked").forEach(chosen::remove);
            case "preview", "save" -> {
                return result(request, id, List.copyOf(chosen), step.equals("preview"), by);
            }
            default -> {
                // a search, which changes nothing
            }
        }
        String find = form.text("find");
        return picker(request, id, find == null ? "" : find, List.copyOf(chosen));
    }

    private MutableHttpResponse<String> picker(HttpRequest<?> request, UUID id, String find, List<UUID> chosen) {
        Page<SectionView> found = sections.find(find, true);
        return pages.show(request, "my/picker", new PickerPage(studies.student(new StudentId(id)), find,
                found.items().stream().filter(view -> !chosen.contains(view.section().id().value())).toList(),
                found.next() != null, List.copyOf(studies.sections(chosen).values())));
    }

    private MutableHttpResponse<String> result(HttpRequest<?> request, UUID id, List<UUID> chosen, boolean preview,
            Authentication by) {
        SetSections.Command command = Problems.checked(() -> new SetSections.Command(new StudentId(id),
                chosen.stream().map(SectionId::new).toList(), Mode.PARTIAL, preview, Records.actor(by)));
        List<SetSections.Item> items = switch (set.set(command, Reach.everything())) {
            case SetSections.Outcome.Done(var done) -> done;
            case SetSections.Outcome.Refused(var refused) -> refused;
            case SetSections.Outcome.UnknownStudent() -> throw ProblemException.notFound("student", id);
        };
        Map<UUID, SectionView> views = studies.sections(items.stream().map(item -> item.sectionId().value()).toList());
        ResultPage page = new ResultPage(studies.student(new StudentId(id)), preview,
                items.stream().map(item -> line(item, views)).toList(), chosen);
        return !preview && !page.isRefused()
                ? pages.goTo("/students/" + id + "/enrollments", "notice.sections-set",
                        page.student().details().name().value())
                : pages.show(request, preview ? HttpStatus.OK : HttpStatus.CONFLICT, "my/picked", page);
    }

    private static Line line(SetSections.Item item, Map<UUID, SectionView> views) {
        UUID id = item.sectionId().value();
        SectionView view = views.get(id);
        return switch (item) {
            case SetSections.Item.Kept kept -> new Line(id, view, "kept", List.of());
            case SetSections.Item.Enrolled enrolled -> new Line(id, view,
                    enrolled.waitlistPosition() > 0 ? "waitlisted" : "enrolled", List.of());
            case SetSections.Item.Dropped dropped -> new Line(id, view, "dropped", List.of());
            case SetSections.Item.Refused(var _, var reasons) -> new Line(id, view, "refused", texts(reasons));
            case SetSections.Item.NotChanged(var _, var _, var reasons) ->
                    new Line(id, view, "refused", texts(reasons));
            case SetSections.Item.UnknownSection unknown -> new Line(id, view, "refused",
                    List.of("There is no such section any more."));
        };
    }

    private static List<String> texts(List<Reason> reasons) {
        return ReasonFacts.of(reasons).stream().map(refusal -> refusal.detail()).toList();
    }

    private static List<UUID> ids(FormBody form, String field) {
        try {
            List<UUID> ids = new ArrayList<>();
            form.texts(field).forEach(text -> ids.add(UUID.fromString(text)));
            return ids;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form names something that is no section; load the page again.");
        }
    }
}
