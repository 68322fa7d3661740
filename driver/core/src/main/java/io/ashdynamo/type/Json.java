package io.ashdynamo.type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DynamoDB values as JSON text, and back. Numbers keep all their digits; binaries are base64 text; sets are arrays. What
 * is read from JSON becomes lists, maps, strings, numbers, booleans and NULL, as JSON has no sets and no binaries.
 */
final class Json {

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
    private static final int MAX_KEY_LENGTH = 64 * 1024 - 1;

    // Without the tables of names that outlive a document: the keys of data have no end.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(MAX_KEY_LENGTH)
                    .build())
            .build();

    private static final String NOT_JSON = "is not JSON; give JSON text, in which a string is \"quoted\"";

    private Json() {}

    static String write(DynamoValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The value of a JSON text: exact numbers, no key twice, nothing after it. */
    static DynamoValue read(String text) throws BadValue {
        try (JsonParser json = FACTORY.createParser(text)) {
            DynamoValue value = read(json, json.nextToken(), 0);
            if (json.nextToken() != null) {
                throw BadValue.type("has text after its JSON value; give one JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw BadValue.range("has a number or a key in its JSON that is longer than DynamoDB stores; shorten it");
        } catch (IOException e) {
            throw BadValue.type(NOT_JSON);
        }
    }

    private static void write(JsonGenerator json, DynamoValue value) throws IOException {
        switch (value.type()) {
            case S -> json.writeString(((DynamoValue.S) value).value());
            case N -> json.writeNumber(((DynamoValue.N) value).digits());
            case B -> json.writeBinary(((DynamoValue.B) value).bytes());
            case BOOL -> json.writeBoolean(((DynamoValue.Bool) value).value());
            case NULL, ANY -> json.writeNull();
            case SS -> writeTexts(json, ((DynamoValue.Ss) value).values());
            case NS -> writeNumbers(json, ((DynamoValue.Ns) value).values());
            case BS -> writeAll(json, ((DynamoValue.Bs) value).values());
            case L -> writeAll(json, ((DynamoValue.L) value).values());
            case M -> writeMap(json, ((DynamoValue.M) value).values());
        }
    }

    private static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writeNumbers(JsonGenerator json, List<String> numbers) throws IOException {
        json.writeStartArray();
        for (String number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static void writeAll(JsonGenerator json, List<? extends DynamoValue> values) throws IOException {
        json.writeStartArray();
        for (DynamoValue value : values) {
            write(json, value);
        }
        json.writeEndArray();
    }

    private static void writeMap(JsonGenerator json, Map<String, DynamoValue> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, DynamoValue> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static DynamoValue read(JsonParser json, JsonToken token, int depth) throws IOException, BadValue {
        if (token == null) {
            throw BadValue.type(NOT_JSON);
        }
        return switch (token) {
            case START_ARRAY -> readList(json, Documents.deeper(depth));
            case START_OBJECT -> readMap(json, Documents.deeper(depth));
            case VALUE_STRING -> new DynamoValue.S(Texts.stored(json.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new DynamoValue.N(Numbers.digits(Numbers.decimal(json.getText())));
            case VALUE_TRUE -> new DynamoValue.Bool(true);
            case VALUE_FALSE -> new DynamoValue.Bool(false);
            case VALUE_NULL -> new DynamoValue.Null();
            case END_ARRAY, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw BadValue.type(NOT_JSON);
        };
    }

    private static DynamoValue readList(JsonParser json, int depth) throws IOException, BadValue {
        List<DynamoValue> values = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values.add(read(json, token, depth));
        }
        return new DynamoValue.L(values);
    }

    private static DynamoValue readMap(JsonParser json, int depth) throws IOException, BadValue {
        Map<String, DynamoValue> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = Documents.key(json.currentName());
            if (values.containsKey(name)) {
                throw BadValue.type("has a JSON key twice, again before line "
                        + json.currentLocation().getLineNr() + ", column "
                        + json.currentLocation().getColumnNr() + "; leave one out");
            }
            values.put(name, read(json, json.nextToken(), depth));
        }
        return new DynamoValue.M(values);
    }
}
