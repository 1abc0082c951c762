package campus.web.shared.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/**
 * What a page says about the step before it, carried over a redirect by a cookie that is read once. Only the key of a
 * text and its arguments travel, so nobody can put words of their own into it that are not escaped.
 */
record Notice(String key, List<String> arguments) {

    static final String COOKIE = "campus_notice";
    private static final int SECONDS = 60;
    private static final int MOST = 500;

    /** The cookie that carries it to the next page. */
    Cookie cookie() {
        String value = Stream.concat(Stream.of(key), arguments.stream().map(Notice::cut))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining("|"));
        return cookie(value, SECONDS);
    }

    /** The cookie that takes the last one away. */
    static Cookie none() {
        return cookie("", 0);
    }

    /** The one that came with a request; empty when there is none, or it makes no sense. */
    static Optional<Notice> of(HttpRequest<?> request, Texts texts) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).filter(value -> !value.isEmpty())
                .flatMap(value -> read(value, texts));
    }

    private static Optional<Notice> read(String value, Texts texts) {
        try {
            List<String> parts = Arrays.stream(value.split("\\|", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
            return parts.getFirst().startsWith("notice.") && texts.has(parts.getFirst())
                    ? Optional.of(new Notice(parts.getFirst(), parts.subList(1, parts.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written by us
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    private static Cookie cookie(String value, int seconds) {
        return Cookie.of(COOKIE, value).path("/").httpOnly(true).sameSite(SameSite.Lax).maxAge(seconds);
    }
}
