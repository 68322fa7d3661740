package io.ashdynamo.examples.loader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of JSON lines: an object each, whose names are columns. A column that it does not name is left to its default. */
final class JsonRows implements RowParser {

    private final Table table;

    JsonRows(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Row> parse(RecordText record) throws BadLine {
        String text = record.text();
        if (text.isBlank()) {
            return Optional.empty();
        }
        try (JsonParser json = JsonText.FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLine("this is not a JSON object; a line is one row, as {\"id\": 1}");
            }
            Map<Column, Object> values = values(json);
            if (json.nextToken() != null) {
                throw new BadLine("there is text after the JSON object; a line is one row");
            }
            return Optional.of(new Row(record, values));
        } catch (StreamConstraintsException e) {
            throw new BadLine("this JSON has a number, a name or a nesting beyond what DynamoDB stores");
        } catch (StreamReadException e) {
            throw new BadLine(
                    "this is not JSON from its column " + e.getLocation().getColumnNr() + " on, or has a name twice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Column, Object> values(JsonParser json) throws IOException, BadLine {
        Map<Column, Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Column column = table.column(json.currentName());
            if (values.containsKey(column)) {
                throw new BadLine("column " + column.name() + " is there twice; leave one out");
            }
            JsonToken token = json.nextToken();
            values.put(column, token == JsonToken.VALUE_NULL ? null : Values.of(column, text(json, token, column)));
        }
        if (values.isEmpty()) {
            throw new BadLine("this row has no column");
        }
        return values;
    }

    private static String text(JsonParser json, JsonToken token, Column column) throws IOException, BadLine {
        if (column.isJson()) {
            return JsonText.copy(json);
        }
        boolean fits =
                switch (token) {
                    case VALUE_STRING -> true;
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> isNumber(column);
                    case VALUE_TRUE, VALUE_FALSE -> column.kind() == Column.Kind.BOOLEAN;
                    default -> false;
                };
        if (!fits) {
            throw new BadLine(column + ": this JSON " + word(token) + " is of another type; give "
                    + (isNumber(column) ? "a number" : "a string"));
        }
        return json.getText();
    }

    private static boolean isNumber(Column column) {
        return column.kind() == Column.Kind.WHOLE || column.kind() == Column.Kind.NUMBER;
    }

    private static String word(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case START_ARRAY -> "array";
            default -> "object";
        };
    }

    @Override
    public Optional<List<Column>> columns() {
        return Optional.empty();
    }
}
