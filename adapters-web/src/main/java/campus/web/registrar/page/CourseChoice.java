package campus.web.registrar.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseView;
import campus.application.registrar.RegistrarResources;
import campus.application.shared.Criteria;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.SearchWords;
import campus.web.shared.page.Option;

/** Lets somebody name a course in a form by its code, and search for it where there are too many for a list. */
@Singleton
final class CourseChoice {

    private static final int MOST = 20;
    private static final SortKey BY_CODE = SortKey.ascending(CourseView.SORTS.getFirst());

    private final CourseQueries courses;

    CourseChoice(CourseQueries courses) {
        this.courses = courses;
    }

    /** The courses in whose codes or titles all words of a text stand; the first ones for an empty text. */
    FoundCourses search(String field, String text) {
        Criteria wanted = text.isBlank() ? Criteria.all() : SearchWords.criteria(text, RegistrarResources.COURSES);
        Page<CourseView> page = courses.list(new ListRequest(MOST, List.of(BY_CODE), null, false, wanted));
        return new FoundCourses(field, page.items().stream().map(view -> option(view.course())).toList(),
                page.next() != null);
    }

    /** Null when there is no such course. */
    @Nullable
    String codeOf(@Nullable UUID id) {
        return id == null ? null
                : courses.find(new CourseId(id)).map(view -> view.course().details().code().value()).orElse(null);
    }

    /** The same form with the identity of a course in place of its code. */
    FormBody withId(FormBody form, String field, List<FieldError> errors) {
        String text = form.text(field);
        if (text == null) {
            return form;
        }
        Optional<Course> course = byCode(text);
        if (course.isEmpty()) {
            errors.add(FieldError.at("/" + field, "unknown-reference", "There is no course with the code \""
                    + text.strip() + "\". Write a part of its code or title and press Find."));
        }
        return form.with(field, course.map(found -> found.id().value().toString()).orElse(""));
    }

    private Optional<Course> byCode(String text) {
        try {
            Criteria.Condition same = new Criteria.Condition.OneOf(List.of(new CourseCode(text).value()));
            return courses.list(new ListRequest(1, List.of(BY_CODE), null, false,
                    new Criteria.Test(RegistrarResources.COURSES.require("code"), same, false))).items().stream()
                    .map(CourseView::course).findFirst();
        } catch (InvalidValueException noCode) {
            return Optional.empty();
        }
    }

    /** What a search found, or nothing where the words of the form cannot be searched for. */
    FoundCourses searchFor(FormBody form, String field) {
        String text = form.text(field);
        try {
            return search(field, text == null ? "" : text);
        } catch (ProblemException unsearchable) {
            return new FoundCourses(field, List.of(), false);
        }
    }

    private static Option option(Course course) {
        return new Option(course.details().code().value(), course.details().title().value());
    }
}
