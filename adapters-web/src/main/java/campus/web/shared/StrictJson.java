package campus.web.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as RFC 8259 means it and nothing more lenient: UTF-8, every name once, no halves of surrogate pairs,
 * limited depth. Objects become maps in their order, numbers {@code BigDecimal}.
 */
final class StrictJson {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_NUMBER = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_NUMBER)
                            .maxNameLength(1_000).build())
            .build();

    private StrictJson() {}

    /** The value that the bytes hold.
     *
     * @throws ProblemException (malformed request) naming line and column when they hold none, or more than one */
    static @Nullable Object parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(decode(json))) {
            return parse(parser);
        } catch (IOException e) {
            throw malformed("The JSON cannot be read.");
        }
    }

    private static @Nullable Object parse(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw malformed("The body is empty; send a JSON object.");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the JSON value" + place(parser) + "; remove it.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw malformed("The JSON is nested too deep, or a name or a number is too long,"
                    + place(parser) + "; at most " + MAX_DEPTH + " levels and " + MAX_NUMBER + " digits are read.");
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage().startsWith("Duplicate")
                    ? "A name stands in the same object twice" + place(parser) + "; remove one."
                    : "The JSON is broken" + place(parser) + "; look there for a missing or superfluous quote, comma, "
                            + "colon or bracket.");
        } catch (NumberFormatException e) {
            throw malformed("The number" + place(parser) + " has an exponent that is too large.");
        }
    }

    private static String decode(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            if (text.startsWith(BYTE_ORDER_MARK)) {
                throw malformed("The body begins with a byte order mark; leave it out.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw malformed("The JSON is broken" + place(parser) + ".");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = text(parser, parser.currentName());
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static String text(JsonParser parser, String text) {
        boolean half = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (half) {
            throw malformed("A text holds half of a surrogate pair" + place(parser)
                    + "; write the character as UTF-8 or escape both halves.");
        }
        return text;
    }

    private static String place(JsonParser parser) {
        return " at line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr();
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
    }
}
