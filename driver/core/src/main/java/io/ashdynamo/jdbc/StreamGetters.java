package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Streams and large objects over {@code getString} and {@code getBytes}: DynamoDB's values have 400 KB at most. */
interface StreamGetters extends ResultSet {

    @Override
    default InputStream getBinaryStream(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    default Blob getBlob(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new BytesBlob(bytes);
    }

    @Override
    default Reader getCharacterStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new StringReader(text);
    }

    @Override
    default InputStream getAsciiStream(int column) throws SQLException {
        String text = getString(column);
        if (text == null) {
            return null;
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw Errors.badValue(getMetaData().getColumnLabel(column)
                    + ": the text has characters beyond ASCII; use getCharacterStream");
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    default Clob getClob(int column) throws SQLException {
        return getNClob(column);
    }

    @Override
    default NClob getNClob(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new TextClob(text);
    }

    @Override
    default Reader getNCharacterStream(int column) throws SQLException {
        return getCharacterStream(column);
    }

    @Override
    default String getNString(int column) throws SQLException {
        return getString(column);
    }
}
