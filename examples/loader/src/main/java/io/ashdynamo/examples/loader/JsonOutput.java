package io.ashdynamo.examples.loader;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A JSON object a line. */
final class JsonOutput implements RowOutput {

    private final JsonGenerator json;
    private final List<Column> columns;

    JsonOutput(OutputStream out, List<Column> columns) throws IOException {
        this.columns = columns;
        this.json = JsonText.FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
    }

    @Override
    public void add(ResultSet rows) throws SQLException, IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            json.writeFieldName(column.name());
            Optional<String> text = CellText.of(rows, i + 1, column);
            if (text.isEmpty()) {
                json.writeNull();
            } else {
                write(column, text.get());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(Column column, String text) throws IOException {
        switch (column.kind()) {
            case WHOLE, NUMBER -> json.writeNumber(text);
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(text));
            case ARRAY, MAP, JSON, ANY -> json.writeRawValue(text);
            case TEXT, DATE, TIME, TIMESTAMP, BINARY -> json.writeString(text);
        }
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }
}
