package campus.web.directory;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Form;

/**
 * Where somebody signs in.
 *
 * @param elsewhere what the school calls its other way to sign in; null when there is none
 * @param begin where that begins
 */
public record SignInPage(Form form, @Nullable String elsewhere, String begin) {
}
