package campus.web.registrar.page;

import java.util.function.Supplier;

import campus.domain.shared.InvalidValueException;
import campus.web.shared.ProblemException;
import campus.web.shared.ViolationText;

/** Makes problems of what a page can show beside its form. */
final class Problems {

    private Problems() {}

    /** @throws ProblemException (invalid fields) when a value is not acceptable */
    static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidValueException invalid) {
            throw ProblemException.invalidFields(ViolationText.errors(invalid));
        }
    }
}
