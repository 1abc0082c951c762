package campus.web.shared;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** A small page without scripts. Whatever is not a constant of the program goes through {@link #escape}. */
final class HtmlPage {

    private static final String NAME = "Campus";

    private HtmlPage() {}

    static HttpResponse<String> of(String title, String content) {
        String page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%3$s</title>
            <link rel="stylesheet" href="/assets/campus.css">
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """.formatted(escape(title), content, title.equals(NAME) ? NAME : escape(title) + " - " + NAME);
        return HttpResponse.ok(page).contentType(MediaType.of("text/html; charset=utf-8"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
