package campus.persistence.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Marks a {@link java.util.UUID} that is stored in 16 bytes, the high one first. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT,
        ElementType.TYPE_USE})
@TypeDef(type = DataType.BYTE_ARRAY)
public @interface Uuid16 {
}
