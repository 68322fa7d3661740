package io.ashdynamo.examples.loader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/** A value of a result as the text that {@link Values} reads. */
final class CellText {

    private CellText() {}

    /** Empty for NULL. */
    static Optional<String> of(ResultSet rows, int index, Column column) throws SQLException {
        return switch (column.kind()) {
            case BINARY -> Optional.ofNullable(rows.getBytes(index)).map(CellText::base64);
            case ANY -> any(rows, index);
            case TEXT, WHOLE, NUMBER, BOOLEAN, DATE, TIME, TIMESTAMP, ARRAY, MAP, JSON ->
                Optional.ofNullable(rows.getString(index));
        };
    }

    /** The JSON of a value that may be anything; JSON has no word for a binary but its base64. */
    private static Optional<String> any(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index, Object.class);
        if (value instanceof String text) {
            return Optional.of(JsonText.quoted(text));
        }
        if (value instanceof byte[] bytes) {
            return Optional.of(JsonText.quoted(base64(bytes)));
        }
        return Optional.ofNullable(rows.getString(index));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
