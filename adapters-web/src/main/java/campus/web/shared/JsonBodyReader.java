package campus.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import org.jspecify.annotations.Nullable;

import campus.web.shared.Problem.FieldError;

/** Reads the bodies of requests: {@link JsonRequest} records and merge patches. */
@Singleton
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public final class JsonBodyReader<T> implements MessageBodyReader<T>, Ordered {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return type.getType() == MergePatch.class || JsonRequest.class.isAssignableFrom(type.getType());
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body)
            throws CodecException {
        try (body) {
            Object json = StrictJson.parse(body.readAllBytes());
            if (type.getType() != MergePatch.class) {
                Class<? extends JsonRequest> wanted = type.getType().asSubclass(JsonRequest.class);
                return type.getType().cast(new JsonBinding(Set.of()).bind(json, wanted));
            }
            if (json instanceof Map<?, ?> members) {
                return type.getType().cast(new MergePatch(members));
            }
            throw ProblemException.invalidFields(List.of(FieldError.at("", "wrong-type",
                    "The JSON type is wrong; this is an object.")));
        } catch (IOException e) {
            throw new CodecException("The body cannot be read", e);
        }
    }
}
