package campus.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;

/** Reads what forms of pages send, in UTF-8. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormBodyReader implements MessageBodyReader<FormBody>, Ordered {

    /** A roster of a lecture hall, with a few fields for each student. */
    private static final int MAX_FIELDS = 20_000;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean isReadable(Argument<FormBody> type, @Nullable MediaType mediaType) {
        return type.getType() == FormBody.class;
    }

    @Override
    public FormBody read(Argument<FormBody> type, @Nullable MediaType mediaType, Headers headers, InputStream body)
            throws CodecException {
        try (body) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new FormBody(new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MAX_FIELDS, true)
                    .parameters());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST,
                    "The form cannot be read: an escape in it is broken. Load the page again and send it anew.");
        } catch (IOException e) {
            throw new CodecException("The form cannot be read", e);
        }
    }
}
