package campus.bootstrap.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;

/** A test of a {@link BrowserTest}, run once in each of these variants; its parameter is a {@link Visitor}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
public @interface Variants {

    Variant[] value() default {Variant.WIDE, Variant.NARROW, Variant.WIDE_DARK, Variant.NARROW_WITHOUT_SCRIPTS};
}
