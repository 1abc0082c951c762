package campus.web.shared.page;

/** One of several things to choose from in a form: what is sent, and what people read. */
public record Option(String value, String text) {
}
