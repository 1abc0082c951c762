package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Section;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;

/** How many seats, and places on the waitlist, a form adds to a section. */
record MoreRoom(int seats, int places) {

    static final String SEATS = "seats";
    static final String PLACES = "places";

    /** @throws ProblemException (invalid fields) when there is something else than numbers, or none */
    static MoreRoom of(FormBody form, Section.Details present) {
        List<FieldError> errors = new ArrayList<>();
        int seats = number(SEATS, form.text(SEATS), present.capacity(), errors);
        int places = number(PLACES, form.text(PLACES), present.waitlistCapacity(), errors);
        if (errors.isEmpty() && seats + places == 0) {
            errors.add(FieldError.at("/" + SEATS, "required", "Write how many seats to add, or how many places."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidFields(errors);
        }
        return new MoreRoom(seats, places);
    }

    /** The section with so much more room. */
    Section.Details in(Section.Details present) {
        return new Section.Details(present.number(), present.capacity() + seats, present.waitlistCapacity() + places,
                present.status(), present.instructor(), present.instructorId(), present.meetings());
    }

    private static int number(String field, @Nullable String text, int present, List<FieldError> errors) {
        if (text == null) {
            return 0;
        }
        int most = Section.MAX_CAPACITY - present;
        int number = text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
        if (number < 1 || number > most) {
            errors.add(FieldError.at("/" + field, "out-of-range", "Use a whole number from 1 to " + most + "."));
        }
        return number;
    }
}
