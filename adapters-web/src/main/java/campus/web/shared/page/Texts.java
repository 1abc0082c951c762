package campus.web.shared.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the pages, from message bundles: the part of a key before its first dot names the bundle. Texts are
 * those of {@link MessageFormat}. Thread-safe.
 */
public final class Texts {

    private static final String FOLDER = "campus.web.texts.";

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** English, the only language so far. */
    public static Texts english() {
        return new Texts(Locale.ENGLISH);
    }

    /**
     * The text with its arguments in place; numbers as people write them.
     *
     * @throws MissingResourceException when there is no such text, which is a fault of the program
     */
    public String of(String key, Object... arguments) {
        String pattern = bundle(key).getString(key);
        return arguments.length == 0 && pattern.indexOf('{') < 0 ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return key.indexOf('.') > 0 && bundle(key).containsKey(key);
    }

    /** As in the {@code lang} attribute. */
    public String language() {
        return locale.toLanguageTag();
    }

    private ResourceBundle bundle(String key) {
        return ResourceBundle.getBundle(FOLDER + key.substring(0, key.indexOf('.')), locale,
                Texts.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
