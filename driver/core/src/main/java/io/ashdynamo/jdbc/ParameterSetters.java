package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;

/** All setters as one: the column's type, known from the plan, decides the conversion, not the setter's name. */
interface ParameterSetters extends PreparedStatement {

    /**
     * Gives a parameter its value.
     *
     * @param index from 1
     * @param value null for NULL
     */
    void set(int index, Object value) throws SQLException;

    @Override
    default void setNull(int index, int sqlType) throws SQLException {
        set(index, null);
    }

    @Override
    default void setNull(int index, int sqlType, String typeName) throws SQLException {
        set(index, null);
    }

    @Override
    default void setBoolean(int index, boolean value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setByte(int index, byte value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setShort(int index, short value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setInt(int index, int value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setLong(int index, long value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setFloat(int index, float value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setDouble(int index, double value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setBigDecimal(int index, BigDecimal value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setString(int index, String value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setNString(int index, String value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setBytes(int index, byte[] value) throws SQLException {
        set(index, value == null ? null : value.clone());
    }

    @Override
    default void setDate(int index, Date value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setTime(int index, Time value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setTimestamp(int index, Timestamp value) throws SQLException {
        set(index, value);
    }

    /** The date that the value's instant has in the calendar's zone. */
    @Override
    default void setDate(int index, Date value, Calendar calendar) throws SQLException {
        set(
                index,
                value == null || calendar == null
                        ? value
                        : local(value.getTime(), calendar).toLocalDate());
    }

    /** The time of day that the value's instant has in the calendar's zone. */
    @Override
    default void setTime(int index, Time value, Calendar calendar) throws SQLException {
        set(
                index,
                value == null || calendar == null
                        ? value
                        : local(value.getTime(), calendar).toLocalTime());
    }

    /** The value is an instant already; the calendar changes nothing. */
    @Override
    default void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
        set(index, value);
    }

    @Override
    default void setObject(int index, Object value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setObject(int index, Object value, int targetSqlType) throws SQLException {
        set(index, value);
    }

    @Override
    default void setObject(int index, Object value, SQLType targetSqlType) throws SQLException {
        set(index, value);
    }

    @Override
    default void setObject(int index, Object value, SQLType targetSqlType, int scaleOrLength) throws SQLException {
        setObject(index, value, targetSqlType == null ? 0 : targetSqlType.getVendorTypeNumber(), scaleOrLength);
    }

    /** The scale counts for DECIMAL and NUMERIC: a value with more digits after the point is refused, not rounded. */
    @Override
    default void setObject(int index, Object value, int targetSqlType, int scaleOrLength) throws SQLException {
        boolean decimal = targetSqlType == java.sql.Types.DECIMAL || targetSqlType == java.sql.Types.NUMERIC;
        if (decimal
                && value instanceof BigDecimal number
                && number.stripTrailingZeros().scale() > scaleOrLength) {
            throw Errors.outOfRange(
                    "parameter " + index + ": " + number.stripTrailingZeros().scale()
                            + " digits after the point do not fit into the scale " + scaleOrLength);
        }
        set(index, value);
    }

    @Override
    default void setArray(int index, Array value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setBlob(int index, Blob value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setClob(int index, Clob value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setNClob(int index, NClob value) throws SQLException {
        set(index, value);
    }

    @Override
    default void setBinaryStream(int index, InputStream stream, long length) throws SQLException {
        set(index, stream == null ? null : read(index, stream, length));
    }

    @Override
    default void setBinaryStream(int index, InputStream stream, int length) throws SQLException {
        setBinaryStream(index, stream, (long) length);
    }

    @Override
    default void setBinaryStream(int index, InputStream stream) throws SQLException {
        setBinaryStream(index, stream, -1L);
    }

    @Override
    default void setBlob(int index, InputStream stream, long length) throws SQLException {
        setBinaryStream(index, stream, length);
    }

    @Override
    default void setBlob(int index, InputStream stream) throws SQLException {
        setBinaryStream(index, stream);
    }

    @Override
    default void setAsciiStream(int index, InputStream stream, long length) throws SQLException {
        set(index, stream == null ? null : new String(read(index, stream, length), StandardCharsets.US_ASCII));
    }

    @Override
    default void setAsciiStream(int index, InputStream stream, int length) throws SQLException {
        setAsciiStream(index, stream, (long) length);
    }

    @Override
    default void setAsciiStream(int index, InputStream stream) throws SQLException {
        setAsciiStream(index, stream, -1L);
    }

    @Override
    @Deprecated
    default void setUnicodeStream(int index, InputStream stream, int length) throws SQLException {
        set(index, stream == null ? null : new String(read(index, stream, length), StandardCharsets.UTF_8));
    }

    @Override
    default void setCharacterStream(int index, Reader reader, long length) throws SQLException {
        set(index, reader == null ? null : read(index, reader, length));
    }

    @Override
    default void setCharacterStream(int index, Reader reader, int length) throws SQLException {
        setCharacterStream(index, reader, (long) length);
    }

    @Override
    default void setCharacterStream(int index, Reader reader) throws SQLException {
        setCharacterStream(index, reader, -1L);
    }

    @Override
    default void setNCharacterStream(int index, Reader reader, long length) throws SQLException {
        setCharacterStream(index, reader, length);
    }

    @Override
    default void setNCharacterStream(int index, Reader reader) throws SQLException {
        setCharacterStream(index, reader);
    }

    @Override
    default void setClob(int index, Reader reader, long length) throws SQLException {
        setCharacterStream(index, reader, length);
    }

    @Override
    default void setClob(int index, Reader reader) throws SQLException {
        setCharacterStream(index, reader);
    }

    @Override
    default void setNClob(int index, Reader reader, long length) throws SQLException {
        setCharacterStream(index, reader, length);
    }

    @Override
    default void setNClob(int index, Reader reader) throws SQLException {
        setCharacterStream(index, reader);
    }

    /** A URL is stored as its text. */
    @Override
    default void setURL(int index, URL value) throws SQLException {
        set(index, value == null ? null : value.toString());
    }

    @Override
    default void setRef(int index, Ref value) throws SQLException {
        throw noSuchType("setRef");
    }

    @Override
    default void setRowId(int index, RowId value) throws SQLException {
        throw noSuchType("setRowId");
    }

    @Override
    default void setSQLXML(int index, SQLXML value) throws SQLException {
        throw noSuchType("setSQLXML");
    }

    private static SQLException noSuchType(String method) {
        return Errors.unsupported(method + " is not supported: DynamoDB has no such type");
    }

    private static LocalDateTime local(long millis, Calendar calendar) {
        ZoneId zone = calendar.getTimeZone().toZoneId();
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    /** Exactly this many bytes; all there are if the length is -1. */
    private static byte[] read(int index, InputStream stream, long length) throws SQLException {
        try {
            byte[] bytes = length < 0 ? stream.readAllBytes() : stream.readNBytes((int) Math.min(length, MAX_STREAM));
            checkLength(index, bytes.length, length);
            return bytes;
        } catch (IOException e) {
            throw Errors.badValue("parameter " + index + ": the stream cannot be read: " + e.getMessage());
        }
    }

    private static String read(int index, Reader reader, long length) throws SQLException {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            String all = text.toString();
            String wanted = length >= 0 && all.length() > length ? all.substring(0, (int) length) : all;
            checkLength(index, wanted.length(), length);
            return wanted;
        } catch (IOException e) {
            throw Errors.badValue("parameter " + index + ": the reader cannot be read: " + e.getMessage());
        }
    }

    private static void checkLength(int index, int found, long promised) throws SQLException {
        if (promised >= 0 && found != promised) {
            throw Errors.badValue("parameter " + index + ": " + promised + " were promised, but " + found + " found");
        }
    }

    /** More than the longest value DynamoDB stores: 400 KB. */
    int MAX_STREAM = 1 << 24;
}
