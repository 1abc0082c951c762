package campus.web.registrar.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import campus.web.shared.FormBody;
import campus.web.shared.page.Option;

/**
 * A field in the form of a record. Its label stands in the texts under the type of record and its name, its hint under
 * the same with "-hint".
 *
 * @param options what can be chosen; empty unless it is a choice
 * @param about what the hint speaks of, "" for nothing
 */
public record Input(Kind kind, String name, boolean required, List<Option> options, String about) {

    /** What is written, chosen or ticked there. */
    public enum Kind {
        TEXT("text"), EMAIL("email"), WHOLE("number"), DECIMAL("number"), DATE("date"), MOMENT("datetime-local"),
        PROSE(""), CHOICE(""), COURSE(""), MEETINGS(""),
        /** Shown, and not to be changed. */
        FIXED("");

        private final String html;

        Kind(String html) {
            this.html = html;
        }

        /** The type of the field in HTML, "" when it is more than one field. */
        public String html() {
            return html;
        }

        /** How far two numbers may be apart; null for what is no number. */
        public @Nullable String step() {
            return switch (this) {
                case WHOLE -> "1";
                case DECIMAL -> "0.01";
                case MOMENT -> "any";
                default -> null;
            };
        }
    }

    static Input required(Kind kind, String name) {
        return new Input(kind, name, true, List.of(), "");
    }

    static Input optional(Kind kind, String name) {
        return new Input(kind, name, false, List.of(), "");
    }

    static Input choice(String name, List<Option> options) {
        return new Input(Kind.CHOICE, name, true, options, "");
    }

    static Input optionalChoice(String name, List<Option> options) {
        return new Input(Kind.CHOICE, name, false, options, "");
    }

    Input about(String what) {
        return new Input(kind, name, required, options, what);
    }

    /** What people read of this field in a form. */
    String shown(FormBody form) {
        return switch (kind) {
            case CHOICE -> options.stream().filter(option -> option.value().equals(text(form))).map(Option::text)
                    .findFirst().orElse(text(form));
            case MEETINGS -> form.rows(name).stream().map(row -> meeting(row, form)).collect(Collectors.joining("\n"));
            case MOMENT -> text(form).replace('T', ' ');
            case WHOLE, DECIMAL -> number(text(form));
            default -> text(form);
        };
    }

    /** One number is read in one way, however many zeros were written after it. */
    private static String number(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private String text(FormBody form) {
        String text = form.text(name);
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    private static String meeting(String row, FormBody form) {
        return form.texts(row + "/days").stream().map(Input::capitalized).collect(Collectors.joining("/")) + " "
                + text(form, row + "/startsAt") + " to "
                + text(form, row + "/endsAt");
    }

    private static String capitalized(String day) {
        return day.isEmpty() ? day : day.substring(0, 1).toUpperCase(Locale.ROOT) + day.substring(1);
    }

    private static String text(FormBody form, String name) {
        String text = form.text(name);
        return text == null ? "?" : text;
    }
}
