package campus.web.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;

import campus.web.shared.LocalPath;
import campus.web.shared.page.Form;

/** The other way to sign in that the school offers beside its passwords, if it does. */
@Singleton
final class Elsewhere {

    static final String PATH = "/sign-in/oidc";

    private final String name;
    private final String publicUrl;

    /**
     * @param name what people know it by; empty when there is none
     * @param publicUrl where browsers find Campus
     */
    Elsewhere(@Value("${campus.oidc.name:}") String name, @Value("${campus.public-url:}") String publicUrl) {
        this.name = name;
        this.publicUrl = publicUrl;
    }

    String name() {
        return name;
    }

    /** The page for signing in, from which a browser goes on to a path. */
    SignInPage page(Form form, LocalPath next) {
        return new SignInPage(form, name.isEmpty() ? null : name,
                PATH + "?next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8));
    }

    /** Whether browsers use https, whatever the requests say that come from a proxy. */
    boolean isSecure() {
        return publicUrl.startsWith("https:");
    }

    /** Where a browser has to begin, so that it comes back to the place where its cookie is. */
    String publicUrl() {
        return publicUrl;
    }
}
