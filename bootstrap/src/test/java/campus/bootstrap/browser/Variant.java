package campus.bootstrap.browser;

import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** The window of a visitor: a desk or a phone, light or dark, with scripts or without. */
public enum Variant {

    /** A desk. */
    WIDE(1280, 800, ColorScheme.LIGHT, true),
    /** A phone. */
    NARROW(360, 740, ColorScheme.LIGHT, true),
    /** Somebody who likes it dark. */
    WIDE_DARK(1280, 800, ColorScheme.DARK, true),
    /** A phone before the scripts have come, or where they never come. */
    NARROW_WITHOUT_SCRIPTS(360, 740, ColorScheme.LIGHT, false);

    final int width;
    final int height;
    private final ColorScheme colors;
    final boolean scripts;

    Variant(int width, int height, ColorScheme colors, boolean scripts) {
        this.width = width;
        this.height = height;
        this.colors = colors;
        this.scripts = scripts;
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(colors)
                .setReducedMotion(ReducedMotion.REDUCE).setLocale("en-US").setTimezoneId("UTC");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
