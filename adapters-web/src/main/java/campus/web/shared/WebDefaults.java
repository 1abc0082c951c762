package campus.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;

/** Brings campus-web.yml into every context that has the web adapters, below all other configuration. */
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {

    private static final String FILE = "/campus-web.yml";
    /** Before application.yml, which wins. */
    private static final int ORDER = -500;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (InputStream file = WebDefaults.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            builder.propertySources(
                    PropertySource.of("campus-web", new YamlPropertySourceLoader().read("campus-web", file), ORDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
