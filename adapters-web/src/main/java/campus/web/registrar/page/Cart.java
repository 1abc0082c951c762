package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/**
 * The sections that a student thinks of taking, in the order in which they were chosen. It travels in a cookie, so that
 * it holds nobody's place and is there whichever instance answers. Immutable.
 *
 * @param sections none twice, at most {@value #MOST}
 */
record Cart(List<UUID> sections) {

    static final String COOKIE = "campus_cart";
    static final int MOST = 20;
    private static final int DAYS_30 = 30 * 24 * 60 * 60;

    Cart {
        sections = sections.stream().distinct().limit(MOST).toList();
    }

    /** The one of a request; what is no section's identity is left out. */
    static Cart of(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).map(Cart::read)
                .orElseGet(() -> new Cart(List.of()));
    }

    Cart with(UUID section) {
        List<UUID> more = new ArrayList<>(sections);
        more.add(section);
        return new Cart(more);
    }

    Cart without(UUID section) {
        return new Cart(sections.stream().filter(other -> !other.equals(section)).toList());
    }

    boolean isFull() {
        return sections.size() >= MOST;
    }

    Cookie cookie() {
        String value = sections.stream().map(UUID::toString).collect(Collectors.joining("."));
        return Cookie.of(COOKIE, value).path("/my").httpOnly(true).sameSite(SameSite.Lax)
                .maxAge(sections.isEmpty() ? 0 : DAYS_30);
    }

    private static Cart read(String value) {
        List<UUID> sections = new ArrayList<>();
        Arrays.stream(value.split("\\.")).filter(text -> text.length() == 36).limit(MOST).forEach(text -> {
            try {
                sections.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                // not written by us
            }
        });
        return new Cart(sections);
    }
}
